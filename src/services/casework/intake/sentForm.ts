import type { Actor } from '../../../domain/access/actor.ts'
import { AppError } from '../../../errors.ts'
import { tokenOf } from '../../../sealing/tenantKey.ts'
import {
  type FormRow,
  findIntakeForm,
  findNumberOf,
  keepIntakeForm,
  type SentForm,
} from '../../../store/casework/intakeForms.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { KeyRing } from '../../keys/keyRing.ts'

/** What a form made that was sent before. */
export type MadeBefore = {
  readonly number: string
  /** Whether the same stood in it then. */
  readonly same: boolean
}

/** A form with what stands in it; missing when it has no name of its own. */
export async function sentFormOf(
  keyRing: KeyRing,
  { tenant }: Actor,
  id: string | undefined,
  content: object,
): Promise<SentForm | undefined> {
  if (id === undefined) return undefined
  return { id, said: tokenOf(await keyRing.nameKey(tenant), `form ${JSON.stringify(content)}`) }
}

/** What the form made before; missing when it made nothing. */
export async function findMade(tx: ActorTx, actor: Actor, form: SentForm): Promise<MadeBefore | undefined> {
  return madeBefore(tx, actor, form, await findIntakeForm(tx, form.id))
}

/**
 * Keeps that a form makes this stream, so that it makes no other; gives the number of what it made before. Fails with `conflict` when
 * something else stood in it then. A transaction that makes nothing after all has to be taken back.
 */
export async function keepForm(
  tx: ActorTx,
  actor: Actor,
  form: SentForm | undefined,
  stream: number,
): Promise<string | undefined> {
  if (!form) return undefined
  const made = await madeBefore(tx, actor, form, await keepIntakeForm(tx, form, stream))
  if (made && !made.same) throw new AppError('conflict')
  return made?.number
}

/** Fails with `not-found` when the actor sees no more what was made. */
async function madeBefore(
  tx: ActorTx,
  { tenant }: Actor,
  { said }: SentForm,
  row: FormRow | undefined,
): Promise<MadeBefore | undefined> {
  if (!row) return undefined
  const number = await findNumberOf(tx, tenant, row.stream)
  if (number === undefined) throw new AppError('not-found')
  return { number, same: row.said === said }
}
