import { expect, test } from 'vitest'
import {
  administrator,
  caseworker,
  colleague,
  newcomer,
  senior,
  talkingDesk,
  worker,
} from '../../../test/support/talkingDesk.ts'
import { saveStatus } from '../access/administration/accounts.ts'
import { deleteConversation } from './conversationEnd.ts'
import { addAskedRecovery, agreeToRecovery, listAskedRecovery, useUpRecovery } from './recoveryUse.ts'

async function asking() {
  const desk = await talkingDesk()
  const { withChat, talk, number } = desk
  const { id } = (await talk.show(worker, number)).conversation
  await withChat(newcomer, (tx) => addAskedRecovery(tx, newcomer, id, 'danger'))
  const [asked] = await withChat(worker, (tx) => listAskedRecovery(tx, 1, id))
  const change = (by: typeof worker, set: object) =>
    withChat(by, async (tx) => {
      const { numUpdatedRows } = await tx.updateTable('conversation_recovery').set(set).executeTakeFirst()
      return Number(numUpdatedRows)
    })
  return { ...desk, id, asked: asked?.id ?? 0, change }
}

test('one asks, another agrees, and the first uses it once', async () => {
  const { withChat, id, asked } = await asking()
  expect(await withChat(worker, (tx) => listAskedRecovery(tx, 1, id))).toMatchObject([
    { person: newcomer.person, reason: 'danger', agreed: null },
  ])
  expect(await withChat(newcomer, (tx) => agreeToRecovery(tx, newcomer, asked))).toBe(false)
  expect(await withChat(newcomer, (tx) => agreeToRecovery(tx, { ...newcomer, session: 99 }, asked))).toBe(false)
  expect(await withChat(worker, (tx) => agreeToRecovery(tx, worker, asked))).toBe(true)
  expect(await withChat(colleague, (tx) => agreeToRecovery(tx, colleague, asked))).toBe(false)
  expect(await withChat(worker, (tx) => useUpRecovery(tx, worker, asked))).toBe(false)
  expect(await withChat(newcomer, (tx) => useUpRecovery(tx, newcomer, asked))).toBe(true)
  expect(await withChat(newcomer, (tx) => useUpRecovery(tx, newcomer, asked))).toBe(false)
  expect(await withChat(worker, (tx) => listAskedRecovery(tx, 1, id))).toEqual([])
})

test('the database holds it as well: in nobody’s name but one’s own, never both, never late', async () => {
  const { register, withChat, change, id } = await asking()
  const moment = new Date().toISOString()
  const forged = { tenant: 1, conversation: id, person: colleague.person, reason: 'danger' }
  await expect(
    withChat(worker, (tx) => tx.insertInto('conversation_recovery').values(forged).execute()),
  ).rejects.toMatchObject({ code: '42501' })
  // Who asked can't agree, nor name another who did.
  expect(await change(newcomer, { agreed_by: newcomer.person, agreed_at: moment })).toBe(0)
  expect(await change(newcomer, { agreed_by: worker.person, agreed_at: moment })).toBe(0)
  await expect(change(worker, { agreed_by: colleague.person, agreed_at: moment })).rejects.toMatchObject({
    code: '42501',
  })
  await expect(change(worker, { used_at: moment })).rejects.toMatchObject({ code: '42501' })
  await expect(change(worker, { person: worker.person })).rejects.toMatchObject({ code: '42501' })
  const wrong = [
    `agreed_by = ${newcomer.person}, agreed_at = now()`,
    `agreed_by = ${worker.person}`,
    `agreed_by = ${worker.person}, agreed_at = asked_at + interval '25 hours'`,
    `agreed_by = ${worker.person}, agreed_at = now(), used_at = now() + interval '25 hours'`,
    `used_at = now()`,
    `reason = 'omdat Fatima het vraagt'`,
  ]
  for (const set of wrong)
    await expect(
      register.asAdministrator((client) => client.query(`update conversation_recovery set ${set}`)),
    ).rejects.toMatchObject({ code: '23514' })
})

test('nobody else sees what was asked, and it goes with the conversation', async () => {
  const { register, withChat, id } = await asking()
  for (const actor of [caseworker, administrator]) {
    const seen = withChat(actor, (tx) => tx.selectFrom('conversation_recovery').select('id').execute())
    expect(await seen).toEqual([])
    await expect(
      register.withActor(actor, (tx) => tx.selectFrom('conversation_recovery').select('id').execute()),
    ).rejects.toMatchObject({ code: '42501' })
  }
  await register.asAdministrator(async (client) => {
    await client.query(`update conversation set deletion_asked_at = now(), deletion_by = 'reporter'`)
    await client.query(`insert into conversation_read (tenant, conversation, person, seq)
      select tenant, id, ${worker.person}, messages from conversation on conflict do nothing`)
  })
  await register.withActor(register.operator, (tx) => deleteConversation(tx, id))
  const left = await register.asAdministrator((client) => client.query('select from conversation_recovery'))
  expect(left.rowCount).toBe(0)
})

test('administrators and who leads are told of each step, and nobody who is gone', async () => {
  const { register, withChat, asked, number } = await asking()
  await withChat(worker, (tx) => agreeToRecovery(tx, worker, asked))
  await register.withActor(administrator, (tx) => saveStatus(tx, 1, senior.person, 'disabled'))
  await withChat(newcomer, (tx) => useUpRecovery(tx, newcomer, asked))
  const told = await register.asAdministrator(async (client) => {
    const { rows } = await client.query(
      `select person, kind, facts from notice where kind like 'recovery%' order by person, id`,
    )
    return rows.map(({ person, kind, facts }) => [person, kind, facts.conversation])
  })
  expect(told).toEqual([
    [administrator.person, 'recovery_asked', number],
    [administrator.person, 'recovery_agreed', number],
    [administrator.person, 'recovery_used', number],
    [senior.person, 'recovery_asked', number],
    [senior.person, 'recovery_agreed', number],
  ])
})
