import type { KeyObject } from 'node:crypto'
import type { Actor } from '../../../domain/access/actor.ts'
import { phoneTokenOf, tokensOf } from '../../../domain/names/nameTokens.ts'
import { tokenOf } from '../../../sealing/tenantKey.ts'
import { addTokens, type PersonTokens, replaceTokens } from '../../../store/casework/names/nameTokens.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import { knownByOf, type NamedPerson } from './namedPerson.ts'

/**
 * A person of a case, 0 for the client; `named` is missing for somebody who is to be found no more. A name that is empty and a number that
 * is missing leave what the index has.
 */
export type IndexedPerson = { readonly person: number; readonly named: NamedPerson | undefined }

/**
 * Puts persons of a case into the index of names, in the place of what it had of them. Called in the transaction that writes what they
 * are known by, so that neither is there without the other.
 */
export async function indexPersons(
  tx: ActorTx,
  keyRing: KeyRing,
  { tenant }: Pick<Actor, 'tenant'>,
  caseId: number,
  persons: readonly IndexedPerson[],
): Promise<void> {
  if (persons.length === 0) return
  const key = await keyRing.nameKey(tenant)
  const indexed = persons.map(({ person, named }) => ({ person, ...hashedTokens(key, named) }))
  await replaceTokens(tx, tenant, caseId, indexed)
}

/** Puts persons of new cases into the index, many at once: the index has nothing of them yet. */
export async function indexNewPersons(
  tx: ActorTx,
  keyRing: KeyRing,
  { tenant }: Pick<Actor, 'tenant'>,
  persons: readonly (IndexedPerson & { readonly caseId: number })[],
): Promise<void> {
  if (persons.length === 0) return
  const key = await keyRing.nameKey(tenant)
  const indexed = persons.map(({ caseId, person, named }) => ({ caseId, person, ...hashedTokens(key, named) }))
  await addTokens(tx, tenant, indexed)
}

function hashedTokens(key: KeyObject, named: NamedPerson | undefined): Omit<PersonTokens, 'person'> {
  if (named === undefined) return { tokens: [], phone: [] }
  const { phone, ...known } = knownByOf(named)
  const number = phoneTokenOf({ name: '', phone })
  return {
    tokens: named.name === '' ? undefined : tokensOf(known).map((text) => tokenOf(key, text)),
    phone: number === undefined ? undefined : [tokenOf(key, number)],
  }
}
