import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorWith } from '../../../../test/support/actorWith.ts'
import { addCase, addPeople } from '../../../../test/support/smallHub.ts'
import { openTestRegister, type TestRegister, timeZone } from '../../../../test/support/testRegister.ts'
import { LOG_LINES_PER_PAGE, type LogFilter } from '../../../domain/access/logFilter.ts'
import { roles } from '../../../domain/access/roles.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { makeReadAccessLog, type ReadAccessLog, type ShownLine } from './readAccessLog.ts'
import { makeWhoLooked } from './whoLooked.ts'

const worker = actorWith({ person: 101, role: 'caseworker', name: 'Noor Oefenen' })
const owner = actorWith({ person: 102, role: 'caseworker', name: 'Bas Proefhuis' })
const manager = actorWith({ person: 103, role: 'manager' })
const auditor = actorWith({ person: 104, role: 'auditor' })
const privacy = actorWith({ person: 105, role: 'privacy_officer' })
const CASE = 901
const LINES = 120

let register: TestRegister
let log: ReadAccessLog
beforeAll(async () => {
  register = await openTestRegister()
  await addPeople(register, [worker, owner, manager, auditor, privacy])
  await addCase(register, { id: CASE, owner: owner.person, team: [owner.person, worker.person] })
  await addCase(register, { id: 902, team: [worker.person] })
  log = makeReadAccessLog(register.withActor, timeZone)
  for (let at = 0; at < LINES; at += 1) {
    const actor = at % 2 === 0 ? worker : owner
    const outcome = at % 10 === 0 ? 'refused' : 'done'
    const cases = at % 3 === 0 ? [CASE] : [902, CASE].slice(0, at % 3)
    await register.withActor(actor, (tx) =>
      appendAccess(tx, { action: 'read_case', purpose: 'casework', cases, part: 'identity', outcome }),
    )
  }
})
afterAll(() => register.drop())

/** All lines of a filter, page after page: down to the end, and up again. */
async function walk(filter: LogFilter): Promise<{ down: readonly ShownLine[]; up: readonly ShownLine[] }> {
  const down: ShownLine[] = []
  let page = await log.list(auditor, filter, {})
  down.push(...page.lines)
  while (page.older !== undefined) {
    page = await log.list(auditor, filter, { before: page.older })
    down.push(...page.lines)
  }
  const up = [...page.lines]
  while (page.newer !== undefined) {
    page = await log.list(auditor, filter, { after: page.newer })
    up.unshift(...page.lines)
  }
  return { down, up }
}

test('page after page every line is seen once, in the same order up and down', async () => {
  const { down, up } = await walk({ action: 'read_case' })
  expect(down).toHaveLength(LINES)
  expect(down.map(({ id }) => id)).toEqual(down.map(({ id }) => id).toSorted((one, other) => other - one))
  expect(up.map(({ id }) => id)).toEqual(down.map(({ id }) => id))
})

test('a filter shows the lines that fit it, and no others', async () => {
  const choices = fc.record(
    {
      person: fc.constantFrom(worker.person, owner.person, 999),
      number: fc.constantFrom('C-901', 'C-902', 'C-none'),
      outcome: fc.constantFrom('done' as const, 'refused' as const),
      role: fc.constantFrom('caseworker' as const, 'manager' as const),
    },
    { requiredKeys: [] },
  )
  const all = (await walk({ action: 'read_case' })).down
  await fc.assert(
    fc.asyncProperty(choices, async (filter) => {
      const fits = ({ person, numbers, outcome, role }: ShownLine) =>
        (filter.person ?? person) === person &&
        (filter.outcome ?? outcome) === outcome &&
        (filter.role ?? role) === role &&
        (filter.number === undefined || numbers.includes(filter.number))
      const { down } = await walk({ action: 'read_case', ...filter })
      expect(down.map(({ id }) => id)).toEqual(all.filter(fits).map(({ id }) => id))
    }),
    { numRuns: 15 },
  )
})

test('days are those of the time zone, both inclusive', async () => {
  await register.asAdministrator(async (client) => {
    for (const at of ['2020-06-30 21:59:59Z', '2020-06-30 22:00:00Z', '2020-07-01 21:59:59Z', '2020-07-01 22:00:00Z']) {
      await client.query(
        `insert into access_log (tenant, at, person, role, action, purpose, cases) values (1, $1, 101, 'caseworker', 'read_figures', 'casework', '{}')`,
        [at],
      )
    }
  })
  const filter = { from: '2020-07-01', until: '2020-07-01' } as LogFilter
  const { lines } = await log.list(auditor, filter, {})
  expect(lines.map(({ at }) => at.slice(0, 19))).toEqual(['2020-07-01T21:59:59', '2020-06-30T22:00:00'])
})

test('reading the log, and one line of it, is a line that names the case it was searched by', async () => {
  const [newest] = (await log.list(privacy, { number: 'C-901' }, {})).lines
  await log.show(privacy, newest?.id ?? 0)
  const { lines } = await log.list(auditor, { person: privacy.person }, {})
  expect(lines.map(({ action, purpose, numbers }) => ({ action, purpose, numbers }))).toEqual([
    { action: 'read_access_log', purpose: 'audit', numbers: [] },
    { action: 'read_access_log', purpose: 'audit', numbers: ['C-901'] },
  ])
})

test('a line says who, by name and sign-in name, what, which cases, why and how it ended', async () => {
  const [line] = (await log.list(auditor, { action: 'read_case', outcome: 'refused' }, {})).lines
  const { id: _id, at: _at, ...said } = await log.show(auditor, line?.id ?? 0)
  expect(said).toEqual({
    person: 101,
    name: 'Noor Oefenen',
    signInName: 'p101@nl',
    role: 'caseworker',
    organisation: 'Hub NL',
    action: 'read_case',
    purpose: 'casework',
    part: 'identity',
    outcome: 'refused',
    cases: expect.any(Array),
    numbers: expect.arrayContaining(['C-902']),
    session: null,
    method: null,
    device: null,
    address: null,
    tenantCode: 'nl',
  })
})

test('a line that is not there is not found', async () => {
  await expect(log.show(auditor, 999_999)).rejects.toMatchObject({ code: 'not-found' })
})

test.each(roles.filter((role) => role !== 'auditor' && role !== 'privacy_officer'))('%s reads no log', async (role) => {
  const somebody = actorWith({ person: 101, role })
  await expect(log.list(somebody, {}, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(log.show(somebody, 1)).rejects.toMatchObject({ code: 'forbidden' })
  expect(() => log.export(somebody, {})).toThrow('forbidden')
})

test('a file has every line of the filter in batches, and one line says that it was made', async () => {
  await register.asAdministrator((client) =>
    client.query(
      `insert into access_log (tenant, person, role, action, purpose, cases) select 1, 103, 'manager', 'read_trend', 'casework', '{}' from generate_series(1, 1100)`,
    ),
  )
  const sizes: number[] = []
  const seen = new Set<number>()
  for await (const batch of log.export(auditor, { action: 'read_trend' })) {
    sizes.push(batch.length)
    for (const { id } of batch) seen.add(id)
  }
  expect(sizes).toEqual([500, 500, 100])
  expect(seen.size).toBe(1100)
  expect((await log.list(auditor, { action: 'export_access_log' }, {})).lines).toHaveLength(1)
})

test('a page is never longer than its limit', async () => {
  const { lines } = await log.list(auditor, {}, {})
  expect(lines).toHaveLength(LOG_LINES_PER_PAGE)
})

test('who looked at a case is for its owner and for managers; for others of the team there is no such page', async () => {
  const whoLooked = makeWhoLooked(register.withActor)
  const { lines: seen } = await whoLooked(owner, 'C-901')
  expect(seen[0]).toMatchObject({ person: owner.person, action: 'read_case_log' })
  expect(
    seen.filter(({ action, person }) => action === 'read_case' && person === worker.person).length,
  ).toBeGreaterThan(20)
  expect((await whoLooked(manager, 'C-901')).lines.length).toBeGreaterThan(20)
  await expect(whoLooked(worker, 'C-901')).rejects.toMatchObject({ code: 'not-found' })
  await expect(whoLooked(owner, 'C-902')).rejects.toMatchObject({ code: 'not-found' })
  await expect(whoLooked(auditor, 'C-901')).rejects.toMatchObject({ code: 'forbidden' })
})
