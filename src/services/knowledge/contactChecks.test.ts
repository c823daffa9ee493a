import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff } from '../../../test/registerWork.ts'
import { connectionAs, openTestRegister, type TestRegister } from '../../../test/support/testRegister.ts'
import { readContent } from '../../boundary/content/readContent.ts'
import { checkableContacts } from '../../boundary/profile/contactChecks.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Subject } from '../../domain/knowledge/publishing/proposal.ts'
import { type IsoDate, parseIsoDate } from '../../domain/shared/isoDate.ts'
import { checkContentFolder } from '../../main/checkContent.ts'
import { exportContent } from '../../main/exportContent.ts'
import { knowledgeTools } from '../../main/knowledgeTools.ts'
import { openPool } from '../../store/connect.ts'
import { addProposal } from '../../store/knowledge/proposals.ts'
import { makePublicDoor, type PublicDoor } from '../../store/publicDoor.ts'
import { makeListPublished } from './operateKnowledge.ts'
import { stampOf } from './proposeChange.ts'
import { makePublishing, type Publishing } from './publishing.ts'

const day = (text: string) => parseIsoDate(text) as IsoDate
const today = day('2026-11-22')
/** What PostgreSQL says of a value that a table does not take. */
const CHECK_REFUSED = '23514'

let register: TestRegister
let publishing: Publishing
let door: PublicDoor & { readonly close: () => Promise<void> }
let jonas: Actor
let marit: Actor
let manager: Actor

beforeAll(async () => {
  register = await openTestRegister()
  jonas = await addStaff(register, 'knowledge_editor')
  marit = await addStaff(register, 'knowledge_editor')
  manager = await addStaff(register, 'manager')
  publishing = makePublishing(await knowledgeTools(register.withActor, 'nl', () => today))
  const pool = openPool(connectionAs('baken_public', register.names.register), register.names.register, { tenant: 1 })
  door = { ...makePublicDoor(pool), close: () => pool.end() }
})
afterAll(async () => {
  await door.close()
  await register.drop()
})

const stamp = async () => (await publishing.showSubject(jonas, contact)).texts[0]?.stamp ?? ''
const contact: Subject = { kind: 'contacts', code: 'hub_lkha' }
const file = 'contacts/hub_lkha.yaml'
const found = { contact: 'hub_lkha', how: 'called' as const, source: 'gebeld, er nam iemand op' }
const profile = await readProfilePart('profiles', 'nl', 'contacts')
const facts = checkableContacts(profile.contacts).find(({ code }) => code === 'hub_lkha')?.facts ?? {}
const propose = async (changes: Partial<Parameters<Publishing['proposeContactCheck']>[1]> = {}) =>
  publishing.proposeContactCheck(jonas, { ...found, facts, checkedOn: today, stamp: await stamp(), ...changes })
const publicText = async () => (await door.publishedAfter(0)).find((one) => one.file === file)?.text

test('a check of a day that is to come, before its source, or of another number than the profile has, is not filed', async () => {
  for (const [rule, wrong] of [
    ['date_ahead', { checkedOn: day('2026-11-23') }],
    ['check_before_source', { checkedOn: day('2022-07-31') }],
    ['check_of_other', { facts: { ...facts, number: '070 00 00 000' } }],
    ['contact_unknown', { contact: 'hub_of_nobody' }],
  ] as const) {
    const filed = await propose({ ...wrong, stamp: stampOf('') })
    expect(filed).toMatchObject({ ok: false, error: { why: 'has_faults', findings: [{ rule }] } })
  }
})

test('a check counts when a second person confirmed it, and never by the same person', async () => {
  const filed = await propose()
  if (!filed.ok) throw new Error(filed.error.why)
  for (const same of [jonas, { ...jonas, role: 'manager' as const }])
    expect(await publishing.publish(same, filed.value)).toEqual({ ok: false, error: 'same_person' })
  expect(await publicText()).toBe(undefined)
  expect((await publishing.publish(marit, filed.value)).ok).toBe(true)
  const { shown } = await publishing.show(jonas)
  expect(shown.content.checks).toEqual([expect.objectContaining({ contact: 'hub_lkha', checkedOn: today, facts })])
  expect(await publicText()).toContain('checked_on: "2026-11-22"')
  expect(await propose()).toEqual({ ok: false, error: { why: 'nothing_changed' } })
})

test('of two checks that were written on the same one the second is not put over the first', async () => {
  const [one, two] = [await propose({ checkedOn: day('2026-11-20') }), await propose({ checkedOn: day('2026-11-21') })]
  if (!one.ok || !two.ok) throw new Error('it was not filed')
  expect((await publishing.publish(manager, two.value)).ok).toBe(true)
  expect(await publishing.publish(manager, one.value)).toEqual({ ok: false, error: 'text_changed' })
})

test('a published check is written back as a file that the next check of the texts finds right', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'baken-checks-'))
  await cp('content', folder, { recursive: true })
  const { published, earlier } = await makeListPublished(register.withActor)(register.operator)
  const own = new Map([...published].filter(([name]) => name === file))
  expect((await exportContent(folder, { published: own, earlier })).write).toEqual([file])
  const { checks } = await readContent(folder)
  expect(checks.map((check) => [check.file, check.checkedOn])).toEqual([[file, '2026-11-21']])
  expect((await checkContentFolder(folder, today)).findings).toEqual([])
  await rm(folder, { recursive: true })
})

test('a contact is the only other subject beside pages and embassies that the database takes', async () => {
  for (const [subject, name] of [
    ['contacts/Hub', file],
    ['people/hub', file],
    ['contacts/hub_lkha', 'contacts/Hub.yaml'],
    ['contacts/hub_lkha', 'people/hub.yaml'],
  ] as const) {
    const files = [{ file: name, base: '', text: 'x' }]
    const filed = register.withActor(jonas, (tx) => addProposal(tx, jonas, { subject, why: 'x', files }))
    await expect(filed).rejects.toMatchObject({ code: CHECK_REFUSED })
  }
})
