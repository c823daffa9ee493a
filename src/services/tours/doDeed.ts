import type { Actor } from '../../domain/access/actor.ts'
import type { TakenReport } from '../../domain/casework/intake/takenReport.ts'
import type { Refusal } from '../../domain/casework/refusal.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { addDays } from '../../domain/terms/calendar.ts'
import { type Deed, type DeedFields, datedFields } from '../../domain/tours/deed.ts'
import type { AssignCase } from '../access/cases/assignCase.ts'
import { type ActRequest, makeActOnCase } from '../casework/actOnCase.ts'
import type { AfterWriting, CaseworkTools } from '../casework/casework.ts'
import { makeAddDocument } from '../casework/documents/addDocument.ts'
import { makeOpenCase } from '../casework/intake/openCase.ts'
import type { Standing } from './standing.ts'

/** What deeds are done with. Reading what a deed says is the same reading that a page and a program go through. */
export type DeedTools = {
  /** What services of casework are made of. */
  readonly casework: CaseworkTools
  /** Does something on a day of a story: for all that follows from it, that is today. */
  readonly standIn: <T>(standing: Standing, work: () => T) => T
  /** An invented person as who they are when they sign in. Throws when nobody has this name. */
  readonly actorOf: (name: string) => Actor
  /** The number of the organisation of a kind; missing when there is none. */
  readonly organisationOf: (kind: string) => number | undefined
  readonly readAct: (name: string, fields: DeedFields) => Pick<ActRequest, 'command' | 'parts'>
  readonly readReport: (fields: DeedFields) => TakenReport
  readonly assign: AssignCase
  /** Who says whose case it is. */
  readonly manager: Actor
}

/** Where a case stands: missing before its report. */
export type DeedPlace = { readonly number: string; readonly version: number } | undefined

export type DeedRequest = {
  readonly deed: Deed
  readonly dayZero: IsoDate
  readonly place: DeedPlace
  /** Kept in step with what the deed writes, in its transaction. */
  readonly keep: AfterWriting
  /** The tour that the case belongs to which the deed opens. */
  readonly opens?: number | undefined
}

/**
 * Does what a deed says, through the services that the pages call, on its own day: what a rule refuses is refused. Throws when the deed
 * can't be read, or needs a case that is not there.
 */
export function doDeed(tools: DeedTools, request: DeedRequest): Promise<Result<DeedPlace, Refusal>> {
  const { deed, dayZero, opens } = request
  return tools.standIn({ day: addDays(dayZero, deed.day), opens }, () => doItToday(tools, request))
}

async function doItToday(
  tools: DeedTools,
  { deed, dayZero, place, keep }: DeedRequest,
): Promise<Result<DeedPlace, Refusal>> {
  const { casework } = tools
  const kept = { ...casework, afterWriting: [...casework.afterWriting, keep] }
  const fields = fieldsOn(tools, deed, dayZero)
  const actor = tools.actorOf(deed.by)
  if (deed.do === 'intake') return openCase(kept, actor, tools.readReport(fields))
  if (!place) throw new Error(`${deed.do} comes before the report`)
  if (deed.do === 'owner') return nameOwner(tools, fields, place)
  if (deed.do === 'document') return addDocument(kept, actor, fields, place)
  const { number, version: seen } = place
  const done = await makeActOnCase(kept)(actor, { number, seen, ...tools.readAct(deed.do, fields) })
  return done.ok ? ok({ number, version: done.value.version }) : done
}

async function openCase(tools: CaseworkTools, actor: Actor, taken: TakenReport): Promise<Result<DeedPlace, Refusal>> {
  let version = 0
  const keepVersion: AfterWriting = async (_tx, _actor, written) => {
    version = written.version + written.events.length - 1
  }
  const opened = await makeOpenCase({ ...tools, afterWriting: [...tools.afterWriting, keepVersion] })(actor, { taken })
  return opened.ok ? ok({ number: opened.value.number, version }) : opened
}

/** Gives the case to somebody who answers for it, and to a team when one is named. */
async function nameOwner(
  { assign, manager, actorOf }: DeedTools,
  fields: DeedFields,
  place: NonNullable<DeedPlace>,
): Promise<Result<DeedPlace, Refusal>> {
  const { number } = place
  const { person, principals } = actorOf(String(fields['person']))
  for (const principal of principals) {
    if (principal !== person) await assign.add(manager, { number, principal })
  }
  await assign.setOwner(manager, { number, person })
  return ok(place)
}

async function addDocument(
  tools: CaseworkTools,
  actor: Actor,
  fields: DeedFields,
  { number, version: seen }: NonNullable<DeedPlace>,
): Promise<Result<DeedPlace, Refusal>> {
  const [name, text] = [String(fields['name']), String(fields['text'])]
  const added = await makeAddDocument(tools)(actor, { number, seen, name, bytes: Buffer.from(`${text}\n`) })
  if (!added.ok) throw new Error(`the document ${name} is refused: ${added.error.about}`)
  return ok({ number, version: added.value.version })
}

/** What a form of the deed holds: its days as dates, and the number of an organisation where its kind stands. */
export function fieldsOn({ organisationOf }: DeedTools, deed: Deed, dayZero: IsoDate): DeedFields {
  const fields = datedFields(deed, dayZero)
  const { organisation } = fields
  if (typeof organisation !== 'string') return fields
  const number = organisationOf(organisation)
  if (number === undefined) throw new Error(`there is no ${organisation}`)
  return { ...fields, organisation: number }
}
