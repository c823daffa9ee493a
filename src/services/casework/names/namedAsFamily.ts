import type { CaseEvent } from '../../../domain/casework/caseEvent.ts'
import { everFamily } from '../../../domain/casework/contact/family.ts'
import type { OpenPart } from '../../../domain/casework/sealedPart.ts'
import { areNamedAlike } from '../../../domain/names/comparePersons.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import { openParts } from '../openParts.ts'
import { knownByOf, PARTS_OF_OTHERS, personInPart } from './namedPerson.ts'

type Writing = {
  readonly caseId: number
  readonly before: readonly CaseEvent[]
  readonly added: readonly CaseEvent[]
  readonly parts: readonly OpenPart[]
}

/**
 * The events to write, where somebody who bears the name of one of the family says whose: also of one who was taken off the list. Rules see
 * no names, so that whoever is written down anew in another role would be somebody else to them. A name that is opened for this goes nowhere.
 */
export async function sayNamesakes(
  tx: ActorTx,
  keyRing: KeyRing,
  tenant: number,
  { caseId, before, added, parts }: Writing,
): Promise<readonly CaseEvent[]> {
  const [first, ...rest] = added
  const family = everFamily(before)
  const name = parts.map(({ content }) => content.name).find((text) => typeof text === 'string' && text.trim() !== '')
  // What is sealed belongs to the first of the events.
  if (first?.type !== 'person_recorded' || typeof name !== 'string' || family.size === 0) return added
  if (family.has(first.facts.person)) return added
  const opened = await openParts(tx, keyRing, tenant, [caseId], PARTS_OF_OTHERS)
  const namesake = opened.map(personInPart).find((known) => {
    return known && family.has(known.person) && areNamedAlike(romanised(known.named.name), romanised(name))
  })
  return [{ ...first, facts: { ...first.facts, named_as: namesake?.person ?? null } }, ...rest]
}

function romanised(name: string): string {
  return knownByOf({ name }).name
}
