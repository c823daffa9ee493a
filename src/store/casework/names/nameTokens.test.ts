import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { actorWith } from '../../../../test/support/actorWith.ts'
import { addCase, addPeople } from '../../../../test/support/smallHub.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { becomeScribe } from '../lockCase.ts'
import {
  addTokens,
  askAboutPerson,
  listCandidates,
  replaceTokens,
  type Token,
  tellOwnersOfQuestions,
} from './nameTokens.ts'

const worker = actorWith({ person: 101, role: 'caseworker' })
const owner = actorWith({ person: 102, role: 'caseworker' })
const manager = actorWith({ person: 103, role: 'manager' })
const excluded = actorWith({ person: 104, role: 'manager' })
const SEEN = 901
const OTHERS = 902
const tokens = ['11', '-12', '9223372036854775807']

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
  await addPeople(register, [worker, owner, manager, excluded])
  await addCase(register, { id: SEEN, owner: owner.person, team: [worker.person, owner.person] })
  await addCase(register, { id: OTHERS, owner: owner.person, team: [owner.person] })
  await ask(register, `insert into exclusion (tenant, case_id, person, made_by) values (1, ${OTHERS}, 104, 103)`)
  await register.withActor(register.operator, (tx) =>
    addTokens(
      tx,
      1,
      [SEEN, OTHERS].map((caseId) => ({ caseId, person: 0, tokens })),
    ),
  )
})
afterAll(() => register.drop())

const find = async (actor: Actor, asked: readonly Token[] = tokens) => {
  const found = await register.withActor(actor, (tx) => listCandidates(tx, actor.tenant, asked, 100))
  return found.map(({ caseId, person, hits }) => ({ caseId, person, hits: hits.length }))
}
const hit = (caseId: number) => ({ caseId, person: 0, hits: 3 })

test('a person is found by who sees the case, and by nobody else', async () => {
  expect(await find(worker)).toEqual([hit(SEEN)])
  expect(await find(owner)).toEqual([hit(OTHERS), hit(SEEN)])
  expect(await find(manager)).toEqual([hit(OTHERS), hit(SEEN)])
  expect(await find(excluded)).toEqual([hit(SEEN)])
  expect(await find({ ...manager, tenant: 2 })).toEqual([])
})

test('who is not on the named list of a case finds nobody in it', async () => {
  await ask(
    register,
    `insert into case_restriction (tenant, case_id, readers, made_by) values (1, ${SEEN}, '{102}', 102)`,
  )
  expect(await find(worker)).toEqual([])
  expect(await find(manager)).toEqual([hit(OTHERS)])
  expect(await find(owner)).toEqual([hit(OTHERS), hit(SEEN)])
  await ask(register, `delete from case_restriction`)
})

test('no partner, analyst or auditor reads a token, and nobody changes one', async () => {
  for (const role of ['partner_worker', 'analyst', 'auditor', 'administrator'] as const) {
    await expect(find(actorWith({ person: 101, role }))).rejects.toMatchObject({ code: '42501' })
  }
  const rights = await ask<{ may: boolean }>(
    register,
    `select bool_or(has_any_column_privilege(rolname, 'name_token', 'UPDATE')) as may from pg_roles where rolname like 'baken\\_%' and rolname <> 'baken_owner'`,
  )
  expect(rights).toEqual([{ may: false }])
})

test('tokens are written and taken away only in cases that one sees', async () => {
  const add = (actor: Actor, caseId: number) =>
    register.withActor(actor, (tx) => addTokens(tx, 1, [{ caseId, person: 5, tokens: ['77'] }]))
  await expect(add(worker, OTHERS)).rejects.toMatchObject({ code: '42501' })
  await expect(add(excluded, OTHERS)).rejects.toMatchObject({ code: '42501' })
  await add(worker, SEEN)
  await add(owner, OTHERS)
  await register.withActor(worker, (tx) => replaceTokens(tx, 1, OTHERS, [{ person: 5, tokens: [] }]))
  expect(await find(owner, ['77'])).toHaveLength(2)
  for (const [actor, caseId] of [
    [worker, SEEN],
    [owner, OTHERS],
  ] as const) {
    await register.withActor(actor, (tx) => replaceTokens(tx, 1, caseId, [{ person: 5, tokens: [] }]))
  }
  expect(await find(owner, ['77'])).toEqual([])
})

test('the scribe of a partner writes in the cases of which the partner sees a part', async () => {
  const partner = actorWith({ person: 101, role: 'partner_worker', organisation: 999 })
  const write = () =>
    register.withActor(partner, async (tx) => {
      await becomeScribe(tx)
      await replaceTokens(tx, 1, SEEN, [{ person: 8, tokens: ['88'] }])
    })
  await expect(write()).rejects.toMatchObject({ code: '42501' })
  await ask(
    register,
    `insert into principal (tenant, id, kind, name) overriding system value values (1, 999, 'organisation', 'x')`,
  )
  await ask(register, `insert into organisation values (1, 999, 'veilig_thuis')`)
  await ask(
    register,
    `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, until)
     values (1, ${SEEN}, 999, 'veilig_thuis', '{identity}', 'consent', 'return', 102, 'infinity')`,
  )
  await write()
  expect(await find(worker, ['88'])).toEqual([{ caseId: SEEN, person: 8, hits: 1 }])
  await register.withActor(manager, (tx) => replaceTokens(tx, 1, SEEN, [{ person: 8, tokens: [] }]))
})

test('new tokens of a person take the place of the old ones, and of no others', async () => {
  await register.withActor(owner, (tx) =>
    replaceTokens(tx, 1, OTHERS, [
      { person: 0, tokens: ['21', '22'] },
      { person: 3, tokens: ['31'] },
    ]),
  )
  expect(await find(owner)).toEqual([hit(SEEN)])
  expect(await find(owner, ['21', '22', '31'])).toEqual([
    { caseId: OTHERS, person: 0, hits: 2 },
    { caseId: OTHERS, person: 3, hits: 1 },
  ])
  await register.withActor(owner, (tx) => replaceTokens(tx, 1, OTHERS, [{ person: 0, tokens }]))
  expect(await find(owner, ['31'])).toEqual([{ caseId: OTHERS, person: 3, hits: 1 }])
})

test('who fits most tokens comes first, and a token of very many persons does not hide them', async () => {
  await addCase(register, { id: 904 })
  await register.withActor(register.operator, async (tx) => {
    await addTokens(
      tx,
      1,
      Array.from({ length: 400 }, (_, person) => ({ caseId: 904, person, tokens: ['51'] })),
    )
    await addTokens(tx, 1, [{ caseId: 904, person: 399, tokens: ['52', '53'] }])
  })
  const found = await find(manager, ['51', '52', '53'])
  expect(found[0]).toMatchObject({ person: 399 })
  expect(found).toHaveLength(100)
})

/** Asks as an actor, lets the owners be told, and gives whom it was told and about which case. */
async function told(actor: Actor, asked: readonly Token[] = tokens) {
  const answer = await register.withActor(actor, (tx) => askAboutPerson(tx, asked))
  expect(answer).toBeUndefined()
  expect(await register.withActor(register.operator, tellOwnersOfQuestions)).toBe(1)
  return ask(register, `delete from notice where kind = 'person_asked' returning person, case_id::int, facts`)
}
const notice = (actor: Actor) => ({ person: owner.person, case_id: OTHERS, facts: { asked_by: actor.person } })

test('the owner of a case is told who asked about a person in it without seeing it', async () => {
  expect(await told(worker)).toEqual([notice(worker)])
})

test('the owner is told too when who asked is kept out of the case', async () => {
  expect(await told(excluded)).toEqual([notice(excluded)])
})

test('nobody is told of who sees the case, or of themselves', async () => {
  expect(await told(owner)).toEqual([])
  expect(await told(manager)).toEqual([])
})

test('one token that fits is chance, and tells nobody', async () => {
  expect(await told(worker, ['11', '999'])).toEqual([])
  expect(await told(worker, ['11', '11'])).toEqual([])
})

test('an owner who may not see the case any more is not told', async () => {
  await ask(
    register,
    `insert into case_restriction (tenant, case_id, readers, made_by) values (1, ${OTHERS}, '{103}', 103)`,
  )
  expect(await told(worker)).toEqual([])
  await ask(register, `delete from case_restriction`)
})

test('asking again on the same day tells nothing new, and a question does not stay', async () => {
  const twice = async () => {
    await register.withActor(worker, (tx) => askAboutPerson(tx, tokens))
    await register.withActor(worker, (tx) => askAboutPerson(tx, tokens))
    await register.withActor(register.operator, tellOwnersOfQuestions)
  }
  await twice()
  await twice()
  expect(await ask(register, `select person from notice where kind = 'person_asked'`)).toEqual([{ person: 102 }])
  expect(await ask(register, 'select from person_question')).toEqual([])
})

test('a question is kept for the owners alone: who asked can not read it back', async () => {
  const rights = await ask(
    register,
    `select rolname from pg_roles where rolname like 'baken\\_%' and rolname <> 'baken_owner' and has_table_privilege(rolname, 'person_question', 'SELECT')`,
  )
  expect(rights).toEqual([])
})
