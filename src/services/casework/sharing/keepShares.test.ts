import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, sizes } from '../../../../test/registerWork.ts'
import { openSharingDesk, referralTo, type SharingDesk } from '../../../../test/support/sharingDesk.ts'
import { timeZone } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { caseworkTools } from '../../../main/caseworkTools.ts'
import { makeActOnCase } from '../actOnCase.ts'
import { makeShowCase } from '../showCase.ts'

const SHELTER = 'Opvanghuis Denkbeeld'
const OTHER = 'Opvanghuis Modelhof'
const OUTSIDE = 'Verzonnen knooppunt in het buitenland'
let desk: SharingDesk
let manager: Actor
let shelter: Actor
let other: Actor
let last = 0

beforeAll(async () => {
  desk = await openSharingDesk()
  manager = await desk.actor('manager')
  shelter = await desk.actor('partner_worker', SHELTER)
  other = await desk.actor('partner_worker', OTHER)
})
afterAll(() => desk.drop())

/** A case of its own for a test, among the golden ones. */
async function someCase(): Promise<string> {
  last += 1
  const number = `C-2018-${String(last).padStart(4, '0')}`
  await desk.plant(number)
  return number
}

const purpose = [{ part: 'referral', content: { text: 'Graag opvang' } }]
const withheld = [...purpose, { part: 'referral_withheld', content: { text: 'ACHTERGEHOUDEN' } }]
const offer = (number: string) =>
  desk.act(manager, number, referralTo(desk.organisation(SHELTER), desk.today), withheld)
const answer = (number: string, what: 'accept-referral' | 'decline-referral', by = shelter) =>
  desk.act(by, number, { do: what, on: desk.today, referral: 1 })

async function sees(actor: Actor, number: string) {
  const { withActor, keyRing } = desk.register
  const open = { parts: ['referral', 'referral_withheld', 'identity', 'journal', 'shelter_address'], as: 'package' }
  const shown = await makeShowCase(withActor, keyRing)(actor, { number, open }).catch(() => undefined)
  if (!shown) return 'nothing'
  const events = shown.events.map(({ type }) => type).filter((type) => type.startsWith('referral'))
  return { events, parts: [...new Set(shown.opened.map(({ part }) => part))].sort() }
}

async function notices(kind: string): Promise<readonly { person: number }[]> {
  return ask(desk.register, 'select person from notice where kind = $1 order by id', [kind])
}

test('who is asked sees what it was given and what is asked, and nothing of what is withheld', async () => {
  const number = await someCase()
  expect(await sees(shelter, number)).toBe('nothing')
  expect(await offer(number)).toBe('done')
  expect(await sees(shelter, number)).toEqual({ events: ['referral_made'], parts: ['identity', 'referral'] })
  expect(await sees(other, number)).toBe('nothing')
  expect((await notices('referral_waits')).map(({ person }) => person)).toContain(shelter.person)
})

test('another organisation that sees the case reads nothing of a referral that was not made to it', async () => {
  const number = await someCase()
  await offer(number)
  const second = referralTo(desk.organisation(OTHER), desk.today, { areas: ['identity'] })
  expect(await desk.act(manager, number, second, [{ part: 'referral', content: { text: 'Iets anders' } }])).toBe('done')
  const shown = await makeShowCase(desk.register.withActor, desk.register.keyRing)(other, {
    number,
    open: { parts: ['referral'], as: 'package' },
  })
  expect(shown.opened.map(({ content }) => content.text)).toEqual(['Iets anders'])
  expect(shown.chapters.sharing.referrals.map(({ referral }) => referral)).toEqual([2])
})

test('who accepts keeps seeing it, and the owner is told', async () => {
  const number = await someCase()
  const owner = await desk.actor('senior')
  await ask(desk.register, 'insert into case_owner (tenant, case_id, person) values (1, $1, $2)', [
    await desk.caseId(number),
    owner.person,
  ])
  await offer(number)
  expect(await answer(number, 'accept-referral', other).catch((error) => error.code)).toBe('not-found')
  expect(await answer(number, 'accept-referral')).toBe('done')
  expect(await sees(shelter, number)).toMatchObject({ events: ['referral_made', 'referral_accepted'] })
  expect((await notices('referral_answered')).map(({ person }) => person)).toContain(owner.person)
  expect(await answer(number, 'decline-referral')).toBe('already-answered')
})

test('who declines sees no more, from that moment', async () => {
  const number = await someCase()
  await offer(number)
  expect(await answer(number, 'decline-referral')).toBe('done')
  expect(await sees(shelter, number)).toBe('nothing')
  expect(
    await ask(desk.register, 'select ended_by from case_share where case_id = $1', [await desk.caseId(number)]),
  ).toEqual([{ ended_by: shelter.person }])
})

test('who withdraws closes it at once, also when it was accepted', async () => {
  const number = await someCase()
  await offer(number)
  await answer(number, 'accept-referral')
  expect(await desk.act(manager, number, { do: 'withdraw-referral', on: desk.today, referral: 1 })).toBe('done')
  expect(await sees(shelter, number)).toBe('nothing')
  expect((await notices('referral_withdrawn')).map(({ person }) => person)).toContain(shelter.person)
})

test('to somebody without an account nothing counts before a second person has confirmed it', async () => {
  const number = await someCase()
  const caseId = await desk.caseId(number)
  const giver = await desk.actor('caseworker')
  await ask(desk.register, 'insert into case_grant (tenant, principal, case_id) values (1, $1, $2)', [
    giver.person,
    caseId,
  ])
  const command = referralTo(desk.organisation(OUTSIDE), desk.today, { destination: 'hub_other_country' })
  expect(await desk.act(giver, number, command, purpose)).toBe('done')
  const exported = { do: 'record-export', on: desk.today, referral: 1, bytes: 10 } as const
  expect(await desk.act(giver, number, exported)).toBe('not-confirmed')
  const [share] = await ask<{ id: number }>(desk.register, 'select id from case_share where case_id = $1', [caseId])
  const confirmed = await desk.as('manager', `/cases/${number}/access/shares/${share?.id}/confirmation`, {})
  expect(confirmed.headers.location).toContain('done=share_confirmed')
  expect(await desk.act(giver, number, exported)).toBe('done')
})

test('a referral that fails late leaves neither an event nor a share, and one that is made has both', async () => {
  const number = await someCase()
  const tools = caseworkTools({ ...desk.register, timeZone })
  const dies = async () => {
    throw new Error('the power went')
  }
  const broken = makeActOnCase({ ...tools, afterWriting: [...tools.afterWriting, dies] })
  const before = await sizes(desk.register)
  const shares = () => ask(desk.register, 'select count(*)::int as count from case_share')
  const [had] = await shares()
  const request = {
    number,
    seen: await desk.version(number),
    command: referralTo(desk.organisation(SHELTER), desk.today),
    parts: purpose,
  }
  await expect(broken(manager, request)).rejects.toThrow('the power went')
  expect([await sizes(desk.register), await shares()]).toEqual([before, [had]])
  expect(await offer(number)).toBe('done')
  expect(await shares()).not.toEqual([had])
})

test('a part that the organisation sees already through a share is not given twice', async () => {
  const number = await someCase()
  await offer(number)
  await answer(number, 'accept-referral')
  expect(await offer(number)).toBe('already-referred')
})

test('nobody refers a case to family, also not past the page', async () => {
  const number = await someCase()
  for (const destination of ['family', 'parents', 'partner', 'brother']) {
    const made = desk.act(manager, number, referralTo(desk.organisation(SHELTER), desk.today, { destination }), purpose)
    expect([destination, await made]).toEqual([destination, 'unknown-code'])
  }
})

test('who came in by emergency access reads, and shares nothing', async () => {
  const number = await someCase()
  const stranger = await desk.actor('caseworker')
  const caseId = await desk.caseId(number)
  await ask(desk.register, 'delete from case_grant where case_id = $1', [caseId])
  await ask(
    desk.register,
    `insert into case_grant (tenant, principal, case_id, kind, until) values (1, $1, $2, 'break_glass', now() + interval '10 minutes')`,
    [stranger.person, caseId],
  )
  const made = await desk.act(stranger, number, referralTo(desk.organisation(SHELTER), desk.today), purpose)
  expect(made).toBe('emergency-access')
})
