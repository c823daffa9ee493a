import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorWith } from '../../../../test/support/actorWith.ts'
import { addCase, addPeople } from '../../../../test/support/smallHub.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { noticeKinds } from '../../../domain/access/notices.ts'
import { countUnread, listNotices, markRead, type Notice, tell, tellCaseOwner, tellManagers } from './inbox.ts'

const CASE = 901
const writer = actorWith({ person: 101, role: 'caseworker' })
const owner = actorWith({ person: 102, role: 'caseworker' })
const manager = actorWith({ person: 103, role: 'manager' })
const excludedManager = actorWith({ person: 104, role: 'manager' })

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
  await addPeople(register, [writer, owner, manager, excludedManager])
  await addCase(register, { id: CASE, owner: owner.person, team: [owner.person] })
  await register.asAdministrator((client) =>
    client.query('insert into exclusion (tenant, case_id, person, made_by) values (1, $1, $2, $3)', [
      CASE,
      excludedManager.person,
      manager.person,
    ]),
  )
})
afterAll(() => register.drop())

/** What lies in the inbox of somebody, which is emptied. */
async function takeInbox(actor: Actor): Promise<readonly Notice[]> {
  const found = await register.withActor(actor, (tx) => listNotices(tx, actor, { before: undefined, most: 50 }))
  await register.asAdministrator((client) => client.query('delete from notice where person = $1', [actor.person]))
  return found
}

test('a notice reaches the person it is for, and nobody else', async () => {
  await register.withActor(writer, (tx) =>
    tell(tx, { person: owner.person, kind: 'glass_broken', caseId: CASE, facts: { glass: 7 } }),
  )
  expect(await takeInbox(writer)).toEqual([])
  expect(await takeInbox(manager)).toEqual([])
  expect(await takeInbox(owner)).toEqual([
    expect.objectContaining({ kind: 'glass_broken', number: 'C-901', facts: { glass: 7 }, read: false }),
  ])
})

test('the number of a case stands in a notice only as long as the case may be seen', async () => {
  await register.withActor(owner, (tx) => tell(tx, { person: writer.person, kind: 'case_waits', caseId: CASE }))
  expect(await takeInbox(writer)).toEqual([expect.objectContaining({ kind: 'case_waits', number: undefined })])
})

test('managers are told, but those for whom the case does not exist, and not the one who acts', async () => {
  await register.withActor(writer, (tx) => tellManagers(tx, { kind: 'glass_broken', caseId: CASE }))
  expect(await takeInbox(manager)).toHaveLength(1)
  expect(await takeInbox(excludedManager)).toEqual([])
  await register.withActor(manager, (tx) => tellManagers(tx, { kind: 'access_unusual' }))
  expect(await takeInbox(manager)).toEqual([])
  expect(await takeInbox(excludedManager)).toHaveLength(1)
})

test('who is kept out of a case is told nothing of it, also when named', async () => {
  await register.withActor(writer, (tx) =>
    tell(tx, { person: excludedManager.person, kind: 'case_waits', caseId: CASE }),
  )
  expect(await takeInbox(excludedManager)).toEqual([])
})

test('the owner of a case is told what others do to it, and not what they do themselves', async () => {
  await register.withActor(owner, (tx) => tellCaseOwner(tx, { kind: 'glass_broken', caseId: CASE }))
  expect(await takeInbox(owner)).toEqual([])
  await register.withActor(writer, (tx) => tellCaseOwner(tx, { kind: 'glass_broken', caseId: CASE }))
  expect(await takeInbox(owner)).toHaveLength(1)
})

test('what has a name of its own is told once', async () => {
  for (const _ of [1, 2]) {
    await register.withActor(writer, (tx) =>
      tell(tx, { person: owner.person, kind: 'case_waits', once: 'waits:901:1' }),
    )
  }
  expect(await takeInbox(owner)).toHaveLength(1)
})

test('a notice is read once, by its own person', async () => {
  await register.withActor(writer, (tx) => tell(tx, { person: owner.person, kind: 'case_waits' }))
  const [notice] = await register.withActor(owner, (tx) => listNotices(tx, owner, { before: undefined, most: 1 }))
  const id = notice?.id ?? 0
  expect(await register.withActor(owner, (tx) => countUnread(tx, owner))).toBe(1)
  expect(await register.withActor(writer, (tx) => markRead(tx, owner, id))).toBe(false)
  expect(await register.withActor(owner, (tx) => markRead(tx, owner, id))).toBe(true)
  expect(await register.withActor(owner, (tx) => markRead(tx, owner, 'all'))).toBe(false)
  expect(await register.withActor(owner, (tx) => countUnread(tx, owner))).toBe(0)
  await takeInbox(owner)
})

test('a person can change nothing of a notice but that it was read', async () => {
  const change = register.withActor(owner, (tx) => tx.updateTable('notice').set({ kind: 'case_waits' }).execute())
  await expect(change).rejects.toThrow(/permission denied/)
  const write = register.withActor(owner, (tx) =>
    tx.insertInto('notice').values({ tenant: 1, person: owner.person, kind: 'case_waits', facts: '{}' }).execute(),
  )
  await expect(write).rejects.toThrow(/permission denied/)
})

test('the database knows the kinds of notices that the program knows', async () => {
  for (const kind of noticeKinds) {
    await register.withActor(writer, (tx) => tell(tx, { person: owner.person, kind }))
  }
  expect((await takeInbox(owner)).map(({ kind }) => kind)).toEqual(noticeKinds.toReversed())
})
