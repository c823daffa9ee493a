import type { AccessAction } from '../../../domain/access/accessActions.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { LOG_LINES_PER_PAGE, type LogFilter, type LogPlace } from '../../../domain/access/logFilter.ts'
import { AppError } from '../../../errors.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import {
  findCaseNumbered,
  findLogLine,
  type LogLine,
  type LogSearch,
  listLogLines,
  listLogPeople,
  namesOfPrincipals,
  numbersOfCases,
} from '../../../store/access/log/accessLogReading.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import { refuseUnless } from '../refuseUnless.ts'

/** A line of the log with the names of its cases: all of them, or of the first ones in a list. */
export type ShownLine = LogLine & { readonly numbers: readonly string[] }

export type AccessLogPage = {
  readonly lines: readonly ShownLine[]
  readonly people: readonly { readonly person: number; readonly name: string }[]
  /** What people, teams and organisations are called that a line is about. */
  readonly names: ReadonlyMap<number, string>
  /** The lines around the page, by the number of a line at its edge. */
  readonly newer: number | undefined
  readonly older: number | undefined
}

export type ReadAccessLog = {
  readonly list: (actor: Actor, filter: LogFilter, place: LogPlace) => Promise<AccessLogPage>
  /** Fails with `not-found`. */
  readonly show: (actor: Actor, id: number) => Promise<ShownLine>
  /** All lines of a filter, newest first, in batches of their own transactions, so that a long file holds nothing up. */
  readonly export: (actor: Actor, filter: LogFilter) => AsyncGenerator<readonly ShownLine[]>
}

/** In a list a line names so many of its cases. */
export const CASES_NAMED = 5
const LINES_PER_BATCH = 500

/** The access log, for who audits: others fail with `forbidden`. Reading the log is a line of it too. */
export function makeReadAccessLog(withActor: WithActor, timeZone: string): ReadAccessLog {
  return {
    list: async (actor, filter, place) => {
      refuseUnless(actor, 'read_access_log')
      return withActor(actor, async (tx) => {
        const search = await searchOf(tx, filter)
        await writeDown(tx, 'read_access_log', search)
        const scope = { tenant: actor.tenant, timeZone }
        const found = await listLogLines(tx, scope, search, { ...place, most: LOG_LINES_PER_PAGE + 1 })
        const lines = pageOf(found, place)
        const people = await listLogPeople(tx, actor.tenant)
        const names = await namesOfPrincipals(tx, actor.tenant)
        return { lines: await named(tx, lines, CASES_NAMED), people, names, ...edges(found, lines, place) }
      })
    },
    show: async (actor, id) => {
      refuseUnless(actor, 'read_access_log')
      return withActor(actor, async (tx) => {
        await writeDown(tx, 'read_access_log', {})
        const line = await findLogLine(tx, actor.tenant, id)
        if (!line) throw new AppError('not-found')
        const [shown] = await named(tx, [line], line.cases.length)
        return shown ?? { ...line, numbers: [] }
      })
    },
    export: (actor, filter) => {
      refuseUnless(actor, 'read_access_log')
      return batches(withActor, actor, filter, timeZone)
    },
  }
}

async function* batches(withActor: WithActor, actor: Actor, filter: LogFilter, timeZone: string) {
  let before: number | undefined
  while (true) {
    const lines = await withActor(actor, async (tx) => {
      const search = await searchOf(tx, filter)
      if (before === undefined) await writeDown(tx, 'export_access_log', search)
      const place = { ...(before !== undefined && { before }), most: LINES_PER_BATCH }
      const found = await listLogLines(tx, { tenant: actor.tenant, timeZone }, search, place)
      return named(tx, found, Number.POSITIVE_INFINITY)
    })
    if (lines.length > 0) yield lines
    if (lines.length < LINES_PER_BATCH) return
    before = lines.at(-1)?.id
  }
}

/** A number that no case has finds no line, as one that no line is about. */
async function searchOf(tx: ActorTx, { number, ...filter }: LogFilter): Promise<LogSearch> {
  if (number === undefined) return filter
  return { ...filter, caseId: (await findCaseNumbered(tx, number)) ?? 0 }
}

async function writeDown(tx: ActorTx, action: AccessAction, { caseId }: LogSearch): Promise<void> {
  await appendAccess(tx, { action, purpose: 'audit', cases: caseId === undefined || caseId === 0 ? [] : [caseId] })
}

async function named(tx: ActorTx, lines: readonly LogLine[], most: number): Promise<readonly ShownLine[]> {
  const shown = lines.map((line) => ({ line, cases: line.cases.slice(0, most) }))
  const numbers = await numbersOfCases(
    tx,
    shown.flatMap(({ cases }) => cases),
  )
  return shown.map(({ line, cases }) => ({ ...line, numbers: cases.flatMap((id) => numbers.get(id) ?? []) }))
}

/** One line more than fits was asked for: it lies at the end that was walked to. */
function pageOf(found: readonly LogLine[], { after }: LogPlace): readonly LogLine[] {
  if (found.length <= LOG_LINES_PER_PAGE) return found
  return after === undefined ? found.slice(0, LOG_LINES_PER_PAGE) : found.slice(1)
}

function edges(found: readonly LogLine[], lines: readonly LogLine[], { before, after }: LogPlace) {
  const more = found.length > lines.length
  const hasNewer = before !== undefined || (after !== undefined && more)
  const hasOlder = after !== undefined || more
  return { newer: hasNewer ? lines[0]?.id : undefined, older: hasOlder ? lines.at(-1)?.id : undefined }
}
