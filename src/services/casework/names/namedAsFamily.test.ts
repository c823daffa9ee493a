import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff, ask } from '../../../../test/registerWork.ts'
import { caseworkToolsOf, TODAY } from '../../../../test/support/caseworkTools.ts'
import { schoolReport } from '../../../../test/support/takenReport.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { CaseCommand } from '../../../domain/casework/caseCommand.ts'
import type { OpenPart } from '../../../domain/casework/sealedPart.ts'
import { type ActOnCase, makeActOnCase } from '../actOnCase.ts'
import { makeJoinCase } from '../intake/joinCase.ts'
import { makeOpenCase } from '../intake/openCase.ts'
import { makeShowCase } from '../showCase.ts'

let register: TestRegister
let act: ActOnCase
let manager: Actor
let number: string

beforeAll(async () => {
  register = await openTestRegister()
  act = makeActOnCase(caseworkToolsOf(register))
  manager = await addStaff(register, 'manager')
})
afterAll(() => register.drop())

/** A case of a girl abroad, without anybody in it but who reported. */
async function newCase(): Promise<void> {
  const done = await makeOpenCase(caseworkToolsOf(register))(manager, { taken: schoolReport })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  number = done.value.number
}

async function doIt(command: CaseCommand, parts: readonly OpenPart[] = []) {
  const [row] = await ask<{ version: number }>(register, 'select version from case_state where number = $1', [number])
  return act(manager, { number, seen: row?.version ?? 0, command, parts })
}
const personsNow = async () =>
  (await makeShowCase(register.withActor, register.keyRing)(manager, { number })).chapters.persons.persons

/** Writes somebody down, and gives the number. */
async function record(role: string, name: string, part = 'family'): Promise<number> {
  const about = { person: null, minor: null, place: null, danger: null, dangerHasSource: false, trusted: false }
  const done = await doIt({ do: 'record-person', on: TODAY, role, ...about }, [{ part, content: { name } }])
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return (await personsNow()).at(-1)?.person ?? 0
}

const talkWith = (person: number) =>
  doIt({
    ...{ do: 'record-contact', on: TODAY, way: 'call', person, interpreter: null, outcome: 'reached', incoming: false },
    at: `${TODAY}T00:00:01.000Z`,
    clientClock: { day: TODAY, time: '03:00', timeZone: 'Asia/Baghdad' },
  })
const withdraw = (person: number) => doIt({ do: 'withdraw-person', on: TODAY, person })
const familyAbroad = { ok: false, error: { reason: 'family-abroad', rule: 'no_family_talk_abroad' } }

test('a father who is taken off the list and written down anew as a professional is still talked with by nobody', async () => {
  await newCase()
  const father = await record('parent', 'Hassan Verzonnen')
  expect(await talkWith(father)).toMatchObject(familyAbroad)
  expect(await withdraw(father)).toMatchObject({ ok: true })
  for (const [role, name, part] of [
    ['professional', 'Hassan Verzonnen', 'family'],
    ['professional', 'حسن Verzonnen', 'family'],
    ['interpreter', 'verzonnen hasan', 'family'],
    ['reporter', 'H. Verzonnen', 'reporter'],
  ] as const) {
    const again = await record(role, name, part)
    expect([name, await talkWith(again)]).toMatchObject([name, familyAbroad])
    // Nor by doing the same a second time: a namesake who was taken off the list is of the family as well.
    await withdraw(again)
  }
  expect(await talkWith(await record('professional', 'Hassan Verzonnen'))).toMatchObject(familyAbroad)
})

test('who bears another name, also of the same family name, is who they are said to be', async () => {
  await newCase()
  await withdraw(await record('parent', 'Hassan Verzonnen'))
  expect(await talkWith(await record('professional', 'Marieke Bedacht'))).toMatchObject({ ok: true })
  expect(await talkWith(await record('professional', 'Samira Verzonnen'))).toMatchObject({ ok: true })
})

test('somebody in a harmless role who is given the name of one of the family later is family from then on', async () => {
  await newCase()
  await record('parent', 'Hassan Verzonnen')
  const person = await record('professional', 'Marieke Bedacht')
  const about = { minor: null, place: null, danger: null, dangerHasSource: false, trusted: true }
  const command = { do: 'record-person', on: TODAY, person, role: 'professional', ...about } as const
  await doIt(command, [{ part: 'family', content: { name: 'Hassan Verzonnen' } }])
  await doIt(command, [{ part: 'family', content: { name: 'Marieke Bedacht' } }])
  expect(await talkWith(person)).toMatchObject(familyAbroad)
})

test('a report that joins never waits for it, and who reported under such a name is marked', async () => {
  await newCase()
  const father = await record('parent', 'Hassan Verzonnen')
  await withdraw(father)
  const reporter = { name: 'Hassan Verzonnen', phone: '06 0000 1043', callBack: null }
  const taken = { ...schoolReport, reporterRole: 'friend', reporter }
  expect(await makeJoinCase(caseworkToolsOf(register))(manager, { number, taken })).toMatchObject({ ok: true })
  const joined = (await personsNow()).at(-1)
  expect(joined).toMatchObject({ role: 'reporter', namedAs: father })
  expect(await talkWith(joined?.person ?? 0)).toMatchObject(familyAbroad)
})
