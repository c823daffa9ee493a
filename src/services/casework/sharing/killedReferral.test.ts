import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, openReportWith } from '../../../../test/importFile.ts'
import { addStaff, ask, importText } from '../../../../test/registerWork.ts'
import { type KilledRegister, openKilledRegister } from '../../../../test/support/killedRegister.ts'
import { referralTo } from '../../../../test/support/sharingDesk.ts'
import { timeZone } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { todayIn } from '../../../main/today.ts'
import { addOrganisation } from '../../../store/prepare.ts'

let register: KilledRegister
let manager: Actor
let shelter: number

beforeAll(async () => {
  register = await openKilledRegister()
  manager = await addStaff(register, 'manager')
  shelter = await register.asAdministrator((client) => addOrganisation(client, 1, 'shelter', 'Opvanghuis Denkbeeld'))
})
afterAll(() => register.drop())

type Kept = { version: number; events: number; sealed: number; shares: number; told: number; leaves: number }

/** What there is of a referral: the event, what goes sealed with it, the share, who was told, and the leaf of the log. */
async function keptOf(number: string): Promise<Kept | undefined> {
  const [row] = await ask<Kept>(
    register,
    `select version, (select count(*)::int from event e where e.stream = c.case_id and type = 'referral_made') as events,
      (select count(*)::int from event_sealed s where s.stream = c.case_id and part = 'referral') as sealed,
      (select count(*)::int from case_share s where s.case_id = c.case_id) as shares,
      (select count(*)::int from access_log a where a.action = 'share_case' and c.case_id = any(a.cases)) as told,
      (select count(*)::int from (select stream, version from log_queue union all select stream, version from log_leaf) l
        where l.stream = c.case_id and l.version > 1) as leaves
     from case_state c where number = $1`,
    [number],
  )
  return row
}

test('a process that is killed during a referral leaves it whole or absent, and one that was acknowledged is there', {
  timeout: 120_000,
}, async () => {
  const nothing = { version: 1, events: 0, sealed: 0, shares: 0, told: 0, leaves: 0 }
  const all = { version: 2, events: 1, sealed: 1, shares: 1, told: 1, leaves: 1 }
  const command = referralTo(shelter, todayIn(timeZone))
  const parts = [{ part: 'referral', content: { text: 'Graag opvang' } }]
  const found: number[] = []
  for (const [turn, after] of [0, 0, 0, 0, 1, 2, 3, 5, 8, 12, 20, 5_000].entries()) {
    const number = `K-${turn}`
    await importText(register, fileOf([openReportWith({ ref: number, topic: '', topic_on: '' })]))
    const acknowledged = await register.doAndKill(manager, { act: { number, seen: 1, command, parts } }, after)
    const kept = await keptOf(number)
    expect(acknowledged ? [all] : [nothing, all]).toContainEqual(kept)
    found.push(kept?.events ?? -1)
  }
  // One of those killed at once was killed too early, and the last never: both answers were seen.
  expect(found).toContain(0)
  expect(found.at(-1)).toBe(1)
})
