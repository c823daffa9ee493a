import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { registerApi } from '../src/api/apiScope.ts'
import type { ApiContext, ApiServices } from '../src/api/apiServices.ts'
import type { Actor } from '../src/domain/access/actor.ts'
import { wireApi } from '../src/main/wireApi.ts'
import { type Cell, inWords, isDifferent, type Matrix } from './matrix/cell.ts'
import { forgetfulCells } from './matrix/forgetfulCells.ts'
import { exportCells, listCells } from './matrix/listCells.ts'
import { type MatrixRegister, openMatrixRegister } from './matrix/matrixRegister.ts'
import { listMutations, type Mutation } from './matrix/mutations.ts'
import { aroundCells, openCells, readCells } from './matrix/readCells.ts'
import { type Relation, relations } from './matrix/relations.ts'
import { type Place, type Subject, subjects } from './matrix/subjects.ts'
import { writeCells } from './matrix/writeCells.ts'
import { timeZone } from './support/testRegister.ts'

// The matrix is worth what it notices: policies and filters are taken away one by one, and each time a part of it has to turn red.

let made: MatrixRegister
let context: ApiContext
let matrix: Matrix
const apps: FastifyInstance[] = []

beforeAll(async () => {
  made = await openMatrixRegister()
  context = await wireApi({ ...made.register, timeZone })
  matrix = await matrixWith({})
})
afterAll(async () => {
  for (const app of apps) await app.close()
  await made.drop()
})

/** The API with services of which some are others. */
async function matrixWith(others: Partial<ApiServices>): Promise<Matrix> {
  const app = Fastify()
  await registerApi(app, { ...context, services: { ...context.services, ...others } })
  apps.push(app)
  return { ...made, app }
}

function subjectOf(role: string, place: Place = 'own', kind?: string): Subject {
  const found = subjects.find((each) => each.role === role && each.place === place && (!kind || each.kind === kind))
  if (!found) throw new Error(`no ${role} in the matrix`)
  return found
}
const named = (...names: readonly string[]) => relations.filter(({ name }) => names.includes(name))

const [caseworker, senior, manager] = [subjectOf('caseworker'), subjectOf('senior'), subjectOf('manager')]
const shelter = subjectOf('partner_worker', 'own', 'shelter')
const places: readonly Place[] = ['own', 'other', 'foreign']
const forgetful = [
  subjectOf('intake'),
  ...places.map((place) => subjectOf('caseworker', place)),
  ...places.map((place) => subjectOf('manager', place)),
  ...places.map((place) => subjectOf('partner_worker', place, 'shelter')),
  ...places.map((place) => subjectOf('analyst', place)),
]
const told = named(
  ...['team', 'share of all', 'a colleague excluded, in the team', 'restricted with them, in the team'],
  ...[
    'restricted with them, with a share',
    'broken glass now',
    'team, address agreed to',
    'excluded, with a share',
    'team, and shared',
  ],
)
const written = named('team', 'share of all', 'restricted with them, in the team')

type Ask = () => Promise<readonly Cell[]>

const pairs = (
  some: readonly Subject[],
  among: readonly Relation[],
  ask: (s: Subject, r: Relation) => ReturnType<Ask>,
) =>
  some.flatMap((subject) =>
    among.map(
      (relation): Ask =>
        () =>
          ask(subject, relation),
    ),
  )

const readings = (on: Matrix): readonly Ask[] => [
  ...forgetful.map((subject) => () => forgetfulCells(on, subject)),
  ...pairs([caseworker, senior, manager, shelter], told, (subject, relation) => readCells(on, subject, relation)),
  ...pairs([caseworker, senior, manager, shelter], told, (subject, relation) => aroundCells(on, subject, relation)),
  () => listCells(on, shelter),
]
const writings = (on: Matrix): readonly Ask[] =>
  pairs([caseworker, senior, manager, shelter], written, (subject, relation) => writeCells(on, subject, relation))

/** The first square that differs, in words; missing when all are as the rule says. */
async function firstRed(asks: readonly Ask[]): Promise<string | undefined> {
  for (const ask of asks) {
    const red = (await ask()).find(isDifferent)
    if (red) return inWords(red)
  }
  return undefined
}

async function redWith(mutations: readonly Mutation[]): Promise<string | undefined> {
  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await made.administrator.query(statement)
  }
  const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await run(mutations.flatMap(({ apply }) => apply))
  try {
    const writes = mutations.some((mutation) => mutation.writes)
    return await firstRed(writes ? writings(matrix) : readings(matrix))
  } finally {
    await run(mutations.flatMap(({ restore }) => restore))
    quiet.mockRestore()
  }
}

/**
 * Conditions that another policy holds as well, since a policy looks into other tables with the eyes of who asks: alone they may fall and
 * nothing is seen that should not be. With the other one gone the matrix has to see it.
 */
const heldTwice: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...['case_state', 'event', 'event_sealed'].flatMap((table) => [
    ...['tenant', 'whose grant'].map((condition) => [
      `${table} caseworker_sees: ${condition}`,
      [`case_grant caseworker_reads: ${condition}`],
    ]),
    ...['tenant', 'whose share', 'share that counts'].map((condition) => [
      `${table} partner_sees: ${condition}`,
      [`case_share partner_reads: ${condition}`],
    ]),
  ]),
  [
    'case_share caseworker_reads: tenant',
    ['case_state caseworker_sees: tenant', 'case_grant caseworker_reads: tenant'],
  ],
  ['case_share manager_reads: tenant', ['case_state manager_sees: tenant']],
])

test('nothing is red while nothing is taken away', { timeout: 120_000 }, async () => {
  expect(await firstRed([...readings(matrix), ...writings(matrix)])).toBeUndefined()
})

test('each policy, and each condition of those that open cases, is missed when it is gone', {
  timeout: 600_000,
}, async () => {
  const mutations = await listMutations(made.administrator)
  expect(mutations.length).toBeGreaterThan(60)
  const green: string[] = []
  for (const mutation of mutations) if ((await redWith([mutation])) === undefined) green.push(mutation.name)
  expect(green.sort()).toEqual(Object.keys(heldTwice).sort())
})

test('a condition that is held twice is missed when all that hold it are gone', { timeout: 240_000 }, async () => {
  const mutations = new Map((await listMutations(made.administrator)).map((mutation) => [mutation.name, mutation]))
  for (const [name, others] of Object.entries(heldTwice)) {
    const all = [name, ...others].map((each) => mutations.get(each)).filter((each) => each !== undefined)
    expect([name, all.length]).toEqual([name, others.length + 1])
    expect([name, await redWith(all)]).not.toEqual([name, undefined])
  }
})

/** Each service in turn asks the register as a manager of the hub, whoever came. */
const asManager = (actor: Actor): Actor => ({ ...manager, purpose: actor.purpose })
const forgotten: Readonly<Record<string, (services: ApiServices) => Partial<ApiServices>>> = {
  'reading a case': ({ showCase }) => ({ showCase: (actor, request) => showCase(asManager(actor), request) }),
  'listing cases': ({ listCases }) => ({ listCases: (actor, request) => listCases(asManager(actor), request) }),
  'opening an area': ({ openArea }) => ({ openArea: (actor, request) => openArea(asManager(actor), request) }),
  'exporting cases': ({ exportCases }) => ({
    exportCases: (findActor, filter) => exportCases(async () => asManager(await findActor()), filter),
  }),
  'telling who sees a case': ({ showCaseAccess }) => ({
    showCaseAccess: (actor, request) => showCaseAccess(asManager(actor), request),
  }),
  'assigning a case': ({ assignCase }) => ({
    assignCase: { ...assignCase, add: (actor, request) => assignCase.add(asManager(actor), request) },
  }),
  'the role behind a token': ({ clients }) => ({
    clients: {
      ...clients,
      find: async (token) => {
        const found = await clients.find(token)
        return found && { ...found, actor: { ...found.actor, role: 'manager' } }
      },
    },
  }),
}

test.each(Object.keys(forgotten))(
  '%s is missed when the application forgets who asks',
  { timeout: 60_000 },
  async (name) => {
    const on = await matrixWith(forgotten[name]?.(context.services) ?? {})
    const hidden = named('team of another', 'share of identity')
    const some = [caseworker, subjectOf('intake'), shelter, subjectOf('administrator')]
    const red = await firstRed([
      ...pairs(some, hidden, (subject, relation) => readCells(on, subject, relation)),
      ...pairs(some, hidden, (subject, relation) => openCells(on, subject, relation)),
      ...pairs(some, hidden, (subject, relation) => aroundCells(on, subject, relation)),
      () => exportCells(on, caseworker),
      ...pairs([senior, caseworker], named('none', 'team'), (subject, relation) => writeCells(on, subject, relation)),
    ])
    expect(red).toBeDefined()
  },
)

test('after all of that the policies are what they were', { timeout: 120_000 }, async () => {
  expect(await firstRed([...readings(matrix), ...writings(matrix)])).toBeUndefined()
})
