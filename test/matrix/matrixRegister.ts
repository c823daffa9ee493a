import pg from 'pg'
import { inject } from 'vitest'
import { caseAreas, type VaultPart } from '../../src/domain/access/caseAreas.ts'
import type { StreamEvent } from '../../src/domain/casework/caseEvent.ts'
import { foldCase } from '../../src/domain/casework/caseFile.ts'
import { parseCaseEvent } from '../../src/domain/casework/parseEvent.ts'
import { sealEvents } from '../../src/services/casework/sealEvents.ts'
import { addCases } from '../../src/store/casework/caseStates.ts'
import { addEvents, takeStreams } from '../../src/store/casework/events.ts'
import { dateOf } from '../importFile.ts'
import { HUB } from '../support/actorWith.ts'
import { tokenFor } from '../support/apiClients.ts'
import { configOf } from '../support/testCluster.ts'
import { openTestRegister, type TestRegister } from '../support/testRegister.ts'
import { numberOf, type Relation, relations } from './relations.ts'
import {
  askers,
  FREE_TEAM,
  KEEPER,
  nameOf,
  OTHER_TEAM,
  organisations,
  STRANGER,
  type Subject,
  subjects,
  TEAM,
} from './subjects.ts'

/** An event that is in no area: which cases belong together is the hub's own. */
export const UNSHARED_EVENT = 'case_linked'
/** Every area has one sealed part, named as it; one lies in the address vault, and one is nowhere. */
export const VAULT_PART = 'place_abroad' satisfies VaultPart
const UNSHARED_PART = 'other_note'
export const parts: readonly string[] = [...caseAreas, VAULT_PART, UNSHARED_PART]

/** The outcome of every second case; the others are open. */
export const OUTCOME = 'yes'

export type MatrixRegister = {
  readonly register: TestRegister
  readonly tokens: ReadonlyMap<Subject, string>
  readonly caseIds: ReadonlyMap<Relation, number>
  /** Somebody who sees all and looks behind the policies, on one connection: there are thousands of looks. */
  readonly administrator: pg.Client
  readonly drop: () => Promise<void>
}

/** A register in which each relation has its case and each subject a token with every scope. Drop it when the file is done. */
export async function openMatrixRegister(): Promise<MatrixRegister> {
  const register = await openTestRegister()
  await register.asAdministrator(addEverybody)
  const caseIds = await addCasesOf(register)
  const administrator = new pg.Client(configOf(inject('cluster').administrator, register.names.register))
  await administrator.connect()
  for (const [relation, caseId] of caseIds) await resetAccess(administrator, caseId, relation)
  const tokens = new Map<Subject, string>()
  for (const subject of subjects) tokens.set(subject, await tokenFor(register, subject))
  const drop = async () => {
    await administrator.end()
    await register.drop()
  }
  return { register, tokens, caseIds, administrator, drop }
}

async function addEverybody(client: pg.Client): Promise<void> {
  await client.query(`insert into tenant values (2, 'other', 'nl', 'Europe/Amsterdam')`)
  const beside = organisations.filter(({ id, tenant }) => id !== HUB || tenant !== 1)
  const teams = [TEAM, OTHER_TEAM, FREE_TEAM].flatMap((id) => [1, 2].map((tenant) => ({ id, tenant })))
  const helpers = [KEEPER, STRANGER].map((person) => ({
    tenant: 1,
    person,
    role: 'caseworker',
    organisation: HUB,
    kind: 'hub',
  }))
  const people = [...subjects, ...helpers]
  const principals = [
    ...beside.map(({ id, tenant, kind }) => [tenant, id, 'organisation', `${kind} ${id}`]),
    ...teams.map(({ id, tenant }) => [tenant, id, 'team', `team ${id}`]),
    ...subjects.map((subject) => [subject.tenant, subject.person, 'person', nameOf(subject)]),
    ...helpers.map(({ tenant, person }) => [tenant, person, 'person', `helper ${person}`]),
  ]
  await insertAll(client, 'principal (tenant, id, kind, name) overriding system value', principals)
  await insertAll(
    client,
    'organisation (tenant, id, kind)',
    beside.map(({ tenant, id, kind }) => [tenant, id, kind]),
  )
  await insertAll(
    client,
    'staff_member (tenant, person, role, invented, organisation, organisation_kind)',
    people.map(({ tenant, person, role, organisation, kind }) => [tenant, person, role, true, organisation, kind]),
  )
  await insertAll(
    client,
    'team_member (tenant, team, person)',
    subjects.flatMap(({ tenant, person, principals: [, team] }) =>
      team === undefined ? [] : [[tenant, team, person]],
    ),
  )
}

async function insertAll(client: pg.Client, into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  for (const row of rows) {
    await client.query(`insert into ${into} values (${row.map((_, at) => `$${at + 1}`).join(', ')})`, [...row])
  }
}

const report = {
  channel: 'phone',
  reporter_role: 'school',
  topic: 'abandonment',
  country: 'MA',
  place: 'abroad',
  tie: 'nationality',
  sex: 'female',
  age_band: '14-17',
  minor_children: false,
}

const course: readonly StreamEvent[] = [
  parseCaseEvent('report_received', dateOf('2018-03-01'), report),
  parseCaseEvent('client_identified', dateOf('2018-03-02'), {}),
  parseCaseEvent('topic_verified', dateOf('2018-03-10'), { topic: 'abandonment' }),
  parseCaseEvent('determination_imported', dateOf('2018-04-01'), { outcome: OUTCOME, import_file: 0 }),
  parseCaseEvent('result_recorded', dateOf('2018-05-01'), { result: 'returned_with_support' }),
  parseCaseEvent('case_closed', dateOf('2018-05-02'), {}),
]

export const eventTypes: readonly string[] = [...new Set(course.map(({ type }) => type)), UNSHARED_EVENT]

const sealedParts = parts.map((part) => ({
  part,
  text: JSON.stringify({ text: `verzonnen ${part}` }),
}))
const MOMENT = '2018-06-01T12:00:00.000000Z'

async function addCasesOf({ withActor, keyRing, operator, asAdministrator }: TestRegister) {
  const streams = await withActor(operator, (tx) => takeStreams(tx, relations.length))
  const keys = await keyRing.makeKeys(1, streams)
  const caseIds = new Map(relations.map((relation, at) => [relation, streams[at] ?? 0]))
  await withActor(operator, async (tx) => {
    for (const [relation, stream] of caseIds) {
      const events = course.map((event, at) => ({
        ...{ stream, event, version: at + 1, recorded: MOMENT, known: MOMENT },
        parts: at === 0 ? sealedParts : [],
      }))
      const rows = sealEvents(operator, keys, events)
      await addEvents(tx, rows.events, rows.sealed, rows.leaves)
      const file = foldCase(course.map(({ type, occurred, facts }) => parseCaseEvent(type, occurred, facts)))
      if (!file) throw new Error('the course makes no case')
      await addCases(tx, 1, [
        { caseId: stream, number: numberOf(relation), version: course.length + 1, changed: MOMENT, file },
      ])
    }
  })
  await asAdministrator(async (client) => {
    await client.query(
      `insert into event (tenant, stream, version, type, occurred, recorded, known, person, facts, commitment)
       select tenant, stream, version + 1, $1, occurred, recorded, known, person, '{"other": 1, "kind": "sibling"}', commitment
         from event where type = 'case_closed'`,
      [UNSHARED_EVENT],
    )
    await client.query(
      `update case_state set outcome = null, outcome_on = null, result = null, result_on = null, closed_on = null where case_id % 2 = 0`,
    )
  })
  return caseIds
}

/** Puts what opens and closes a case back to its relation. */
export async function resetAccess(client: pg.Client, caseId: number, relation: Relation): Promise<void> {
  const tables = [
    'case_grant',
    'case_share',
    'exclusion',
    'case_restriction',
    'case_owner',
    'break_glass',
    'vault_opening',
  ]
  const emptied = tables.map((table) => `delete from ${table} where tenant = 1 and case_id = ${caseId}`)
  await client.query(['begin', ...emptied].join('; '))
  await client.query(`insert into case_owner (tenant, case_id, person) values (1, ${caseId}, ${KEEPER})`)
  for (const { principal, until, kind } of relation.grants)
    await client.query(`insert into case_grant (tenant, case_id, principal, until, kind) values (1, $1, $2, $3, $4)`, [
      ...[caseId, principal, momentOf(until), kind],
    ])
  for (const { principal, until } of relation.grants.filter(({ kind }) => kind === 'break_glass'))
    await client.query(
      `insert into break_glass (tenant, case_id, person, begun, until, reason)
       values (1, $1, $2, $3::timestamptz - interval '1 hour', $3, 'x')`,
      [caseId, principal, momentOf(until)],
    )
  for (const share of relation.shares) await addShare(client, caseId, share)
  for (const person of relation.excluded)
    await client.query(`insert into exclusion (tenant, case_id, person, made_by) values (1, $1, $2, $3)`, [
      ...[caseId, person, KEEPER],
    ])
  if (relation.readers)
    await client.query(`insert into case_restriction (tenant, case_id, readers, made_by) values (1, $1, $2, $3)`, [
      ...[caseId, relation.readers, KEEPER],
    ])
  if (relation.agreed) await addAgreement(client, caseId, relation.agreed)
  await client.query('commit')
}

async function addAgreement(client: pg.Client, caseId: number, when: 'now' | 'over'): Promise<void> {
  const agreed = when === 'now' ? 'now()' : `timestamptz '2020-01-01'`
  await client.query(
    `insert into vault_opening (tenant, case_id, part, asked_by, reason, agreed_by, agreed_at, until)
     select 1, $1, $2, person, 'x', $3, ${agreed}, ${agreed} + interval '1 hour' from unnest($4::int[]) person`,
    [caseId, VAULT_PART, KEEPER, askers.map(({ person }) => person)],
  )
}

type Shared = Relation['shares'][number]

/** Gives the number of the share. */
export async function addShare(
  client: pg.Client,
  caseId: number,
  { organisation, areas, until, state }: Shared,
  givenBy = KEEPER,
): Promise<number> {
  const second = givenBy === STRANGER ? KEEPER : STRANGER
  const { rows } = await client.query<{ id: number }>(
    `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, given_at, until,
       confirmed_by, confirmed_at, ended_by, ended_at)
     select 1, $1, o.id, o.kind, $3, 'consent_of_client', 'return', $4, '2019-01-01', $5,
       case when c.confirmed then $6::int end, case when c.confirmed then now() end, case when $8 then $4::int end, case when $8 then now() end
     from organisation o, (select $7::boolean as confirmed) c where o.tenant = 1 and o.id = $2 returning id`,
    [
      ...[caseId, organisation, areas, givenBy, momentOf(until), second],
      ...[state === 'given' && organisation >= 3900, state === 'ended'],
    ],
  )
  return rows[0]?.id ?? 0
}

function momentOf(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : 'infinity'
}
