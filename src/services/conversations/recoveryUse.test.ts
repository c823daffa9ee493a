import { expect, test } from 'vitest'
import { addReaders, sealedBytes } from '../../../test/support/conversationWorld.ts'
import {
  administrator,
  caseworker,
  colleague,
  newcomer,
  refusalOf,
  senior,
  talkingDesk,
  worker,
} from '../../../test/support/talkingDesk.ts'
import { saveStatus } from '../../store/access/administration/accounts.ts'

const key = (generation = 1) => ({ generation, sealed: sealedBytes(200) })

/** Two colleagues with a key of their own, and nobody who can read the conversation. */
async function deserted() {
  const desk = await talkingDesk()
  const { register } = desk
  for (const { person } of [worker, colleague, senior])
    await register.withActor(administrator, (tx) => saveStatus(tx, 1, person, 'disabled'))
  await register.withActor(administrator, (tx) => saveStatus(tx, 1, worker.person, 'active'))
  await addReaders(register, [{ person: newcomer.person }, { person: worker.person }])
  const asked = async () => (await desk.talk.show(worker, desk.number)).recovery
  return { ...desk, asked }
}

test('one asks, another agrees, who asked is given the key once, and each step is in the log', async () => {
  const { talk, number, asked, logged } = await deserted()
  expect(await refusalOf(talk.recoverableKeys(newcomer, number))).toBe('recovery_over')
  await talk.askRecovery(newcomer, number, 'nobody_left')
  await talk.askRecovery(newcomer, number, 'nobody_left')
  const [one, ...more] = await asked()
  expect([one?.person, one?.reason, more]).toEqual([newcomer.person, 'nobody_left', []])
  const id = one?.id ?? 0
  for (const session of [0, 2, 99])
    expect(await refusalOf(talk.agreeRecovery({ ...newcomer, session }, number, id))).toBe('second_person')
  expect(await refusalOf(talk.recoverableKeys(newcomer, number))).toBe('second_person')
  expect(await refusalOf(talk.agreeRecovery(worker, number, id + 1))).toBe('recovery_over')
  await talk.agreeRecovery(worker, number, id)
  await talk.agreeRecovery(worker, number, id)
  expect(await refusalOf(talk.recoverableKeys(worker, number))).toBe('recovery_over')
  expect((await talk.recoverableKeys(newcomer, number)).map(({ generation }) => generation)).toEqual([1])
  for (const wrong of [[], [key(2)], [key(), key()], [key(), key(2)]])
    expect(await refusalOf(talk.recoverKeys(newcomer, number, wrong))).toBe('not-the-generations')
  expect(await refusalOf(talk.recoverKeys(worker, number, [key()]))).toBe('recovery_over')
  const given = key()
  await talk.recoverKeys(newcomer, number, [given])
  expect((await talk.show(newcomer, number)).keys).toEqual([given])
  expect((await talk.show(worker, number)).keys).toEqual([])
  expect(await refusalOf(talk.recoverKeys(newcomer, number, [key()]))).toBe('has_access')
  expect(await refusalOf(talk.askRecovery(worker, number, 'danger'))).toBe('somebody_can_give')
  const steps = (await logged()).filter((line) => line.includes('recover'))
  for (const step of ['75 ask_recovery', '71 agree_recovery', '75 use_recovery_key', '75 recover_conversation'])
    expect(steps).toContain(`${step} ${number}`)
})

test('of two tabs that use it at once one does', async () => {
  const { talk, number, asked } = await deserted()
  await talk.askRecovery(newcomer, number, 'danger')
  await talk.agreeRecovery(worker, number, (await asked())[0]?.id ?? 0)
  const tries = [1, 2].map(() => refusalOf(talk.recoverKeys(newcomer, number, [key()])))
  const ends = await Promise.all(tries)
  expect(ends.filter((end) => end === 'done')).toHaveLength(1)
  expect(ends.filter((end) => end === 'has_access' || end === 'recovery_over')).toHaveLength(1)
})

test('another conversation, another role, and a reader who can give: no road', async () => {
  const { talk, number } = await talkingDesk()
  expect(await refusalOf(talk.askRecovery(newcomer, number, 'danger'))).toBe('own_key_first')
  for (const actor of [caseworker, administrator]) {
    expect(await refusalOf(talk.askRecovery(actor, number, 'danger'))).toBe('role')
    expect(await refusalOf(talk.agreeRecovery(actor, number, 1))).toBe('role')
    expect(await refusalOf(talk.recoverableKeys(actor, number))).toBe('role')
    expect(await refusalOf(talk.recoverKeys(actor, number, [key()]))).toBe('role')
  }
  expect(await refusalOf(talk.askRecovery(worker, number, 'danger'))).toBe('has_access')
  expect(await refusalOf(talk.askRecovery(worker, 'G26-9999', 'danger'))).toBe('not-found')
})

test('who leads may ask although a colleague can read, and another still has to agree', async () => {
  const { register, talk, number, readers } = await talkingDesk()
  await register.asAdministrator((client) =>
    client.query('update desk_reader set retired_at = now() where id = $1', [readers[2]]),
  )
  await addReaders(register, [{ person: senior.person }])
  await talk.askRecovery(senior, number, 'danger')
  const id = (await talk.show(worker, number)).recovery[0]?.id ?? 0
  expect(await refusalOf(talk.recoverKeys(senior, number, [key()]))).toBe('second_person')
  await talk.agreeRecovery(worker, number, id)
  await talk.recoverKeys(senior, number, [key()])
  expect((await talk.show(senior, number)).keys).toHaveLength(1)
})
