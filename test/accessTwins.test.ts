import { afterAll, beforeAll, expect, test } from 'vitest'
import { areaOfEvent, areaOfPart, areaOfTask, caseAreas } from '../src/domain/access/caseAreas.ts'
import { organisationKinds, roles, rolesIn } from '../src/domain/access/roles.ts'
import { needsSecondPerson } from '../src/domain/access/shareTerms.ts'
import { eventTypes, parts } from './accessSetup.ts'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.drop())

/** What a function of the database says of each text. */
async function answers(expression: string, texts: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await register.asAdministrator((client) =>
    client.query<{ text: string; answer: unknown }>(
      `select text, ${expression} as answer from unnest($1::text[]) as t(text)`,
      [texts],
    ),
  )
  return Object.fromEntries(rows.map(({ text, answer }) => [text, answer]))
}

const twin = <T>(texts: readonly string[], of: (text: string) => T | undefined) =>
  Object.fromEntries(texts.map((text) => [text, of(text) ?? null]))

/** The texts that a function of the database compares with, as its own source has them. */
async function textsOf(name: string): Promise<readonly string[]> {
  const { rows } = await register.asAdministrator((client) =>
    client.query<{ text: string }>(
      `select distinct m[1] as text from regexp_matches(pg_get_functiondef($1::regproc), '''([a-z_]+)''::text', 'g') m order by 1`,
      [name],
    ),
  )
  return rows.map(({ text }) => text)
}

test('the area of an event is the same in the database, which knows no other events', async () => {
  const known = [...new Set([...eventTypes, ...(await textsOf('area_of_event'))])]
  expect(await answers('area_of_event(text)', known)).toEqual(twin(known, (type) => areaOfEvent[type]))
})

test('the area of a sealed part is the same in the database, which knows no other parts', async () => {
  const known = [...new Set([...parts, ...(await textsOf('area_of_part'))])]
  expect(await answers('area_of_part(text)', known)).toEqual(twin(known, (part) => areaOfPart[part]))
})

test('the area of what has to be done is the same in the database, which knows no other', async () => {
  const known = [...Object.keys(areaOfTask), 'partner_answer', ...(await textsOf('area_of_task'))]
  expect(await answers('area_of_task(text)', known)).toEqual(twin(known, (code) => areaOfTask[code]))
})

test('a share can be of the areas of a case, and of nothing else', async () => {
  const { rows } = await register.asAdministrator((client) =>
    client.query<{ text: string }>(
      `select m[1] as text from pg_constraint, regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''::text', 'g') m
       where conrelid = 'case_share'::regclass and pg_get_constraintdef(oid) like '%areas%'`,
    ),
  )
  expect(rows.map(({ text }) => text)).toEqual([...caseAreas])
})

test('the roles that fit a kind of organisation are the same in the database, but for the program itself', async () => {
  for (const kind of organisationKinds) {
    const own = kind === 'hub' ? [...rolesIn(kind), 'operator'] : rolesIn(kind)
    const fits = await answers(`role_fits('${kind}', text)`, [...roles, 'owner'])
    expect(fits).toEqual(Object.fromEntries([...roles, 'owner'].map((role) => [role, own.some((one) => one === role)])))
  }
})

test('the kinds of organisation are the same in the database', async () => {
  const { rows } = await register.asAdministrator((client) =>
    client.query<{ text: string }>(
      `select m[1] as text from pg_constraint, regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''::text', 'g') m
       where conrelid = 'organisation'::regclass and contype = 'c'`,
    ),
  )
  expect(rows.map(({ text }) => text)).toEqual([...organisationKinds])
})

test('a share counts without a second person to the same kinds of organisation', async () => {
  const live = await answers(`share_is_live('infinity', null, text, null)`, organisationKinds)
  expect(live).toEqual(Object.fromEntries(organisationKinds.map((kind) => [kind, !needsSecondPerson(kind)])))
})
