import { sql } from 'kysely'
import type { CaseFile } from '../../domain/casework/caseFile.ts'
import { dangerOn } from '../../domain/casework/safety/dangerOn.ts'
import { yearOf } from '../../domain/shared/isoDate.ts'
import { AppError } from '../../errors.ts'
import { insertRows } from '../insertRows.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** A case as the projection of its events keeps it. `changed` is the moment of its newest event. */
export type CaseState = {
  readonly caseId: number
  readonly number: string
  readonly version: number
  readonly changed: string
  readonly file: CaseFile
}

export async function addCases(tx: ActorTx, tenant: number, cases: readonly CaseState[]): Promise<void> {
  const rows = cases.map((state) => ({ tenant, case_id: state.caseId, number: state.number, ...columnsOf(state) }))
  await insertRows(tx, 'case_state', caseTypes, rows)
}

/**
 * The case after an append to version `before`. Fails with `conflict` when somebody else changed it first. No filter on who may:
 * the policy is the filter.
 */
export async function saveCase(tx: ActorTx, tenant: number, before: number, state: CaseState): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('case_state')
    .set(columnsOf(state))
    .where('tenant', '=', tenant)
    .where('case_id', '=', state.caseId)
    .where('version', '=', before)
    .modifyEnd(plannedOnce)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new AppError('conflict')
}

/** Who of these numbers are known, as a case or as an advice request, with their streams. */
export async function listKnownNumbers(
  tx: ActorTx,
  tenant: number,
  numbers: readonly string[],
): Promise<readonly { kind: 'report' | 'advice_request'; number: string; stream: number }[]> {
  const { rows } = await sql<{ kind: 'report' | 'advice_request'; number: string; stream: number }>`
    select 'report' as kind, number, case_id as stream from case_state where tenant = ${tenant} and number = any(${numbers}::text[])
    union all
    select 'advice_request', number, id from advice_request where tenant = ${tenant} and number = any(${numbers}::text[])`.execute(
    tx,
  )
  return rows
}

/** Gives these cases to a person, a team or an organisation, without end. */
export async function addGrants(
  tx: ActorTx,
  tenant: number,
  principal: number,
  cases: readonly number[],
): Promise<void> {
  const rows = cases.map((caseId) => ({ tenant, principal, case_id: caseId }))
  await insertRows(tx, 'case_grant', { tenant: 'int', principal: 'int', case_id: 'bigint' }, rows)
}

function columnsOf({ version, changed, file }: CaseState) {
  return {
    version,
    changed,
    reported_on: file.reportedOn,
    case_year: yearOf(file.reportedOn),
    channel: file.report.channel,
    reporter_role: file.report.reporter_role,
    topic_reported: file.report.topic,
    topic: file.topic,
    topic_on: file.topicOn,
    country: file.report.country,
    place: file.report.place,
    place_now: file.placeNow,
    tie: file.tie,
    sex: file.report.sex,
    age_band: file.report.age_band,
    victim_group: file.victimGroup,
    outcome: file.outcome,
    outcome_on: file.outcomeOn,
    result: file.result,
    result_on: file.resultOn,
    closed_on: file.closedOn,
    phase: file.phase,
    safety_level: file.safety.level,
    danger_on: dangerOn(file),
    taken_up_on: file.takenUpOn,
    gone: file.gone?.why ?? null,
    merged_into: file.gone?.why === 'merged' ? file.gone.into : null,
  }
}

const caseTypes = {
  tenant: 'int',
  case_id: 'bigint',
  number: 'text',
  version: 'int',
  changed: 'timestamptz',
  reported_on: 'date',
  case_year: 'int',
  channel: 'text',
  reporter_role: 'text',
  topic_reported: 'text',
  topic: 'text',
  topic_on: 'date',
  country: 'text',
  place: 'text',
  place_now: 'text',
  tie: 'text',
  sex: 'text',
  age_band: 'text',
  victim_group: 'text',
  outcome: 'text',
  outcome_on: 'date',
  result: 'text',
  result_on: 'date',
  closed_on: 'date',
  phase: 'text',
  safety_level: 'text',
  danger_on: 'date',
  taken_up_on: 'date',
  gone: 'text',
  merged_into: 'bigint',
} as const
