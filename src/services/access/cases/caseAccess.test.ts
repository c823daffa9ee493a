import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AccessWork, openAccessWork } from '../../../../test/accessWork.ts'
import { dateOf } from '../../../../test/importFile.ts'
import { ask } from '../../../../test/registerWork.ts'

let work: AccessWork

beforeAll(async () => {
  work = await openAccessWork()
})
afterAll(() => work.register.drop())

const until = dateOf('2027-01-31')
const terms = { ground: 'consent_of_client', purpose: 'shelter', until } as const

describe('a team', () => {
  test('gets a case from a senior or manager who sees it, and loses it on the next request', async () => {
    const { assign, people, sees, newCase } = work
    const number = await newCase()
    expect(await sees(people.colleague, number)).toBe(false)
    await assign.add(people.manager, { number, principal: people.colleague.person })
    expect(await sees(people.colleague, number)).toBe(true)
    await assign.remove(people.manager, { number, principal: people.colleague.person })
    expect(await sees(people.colleague, number)).toBe(false)
  })

  test('is not changed by a caseworker, nor by a senior who does not see the case', async () => {
    const { assign, people, newCase } = work
    const request = { number: await newCase(), principal: people.colleague.person }
    await expect(assign.add(people.caseworker, request)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(assign.add(people.senior, request)).rejects.toMatchObject({ code: 'not-found' })
    await expect(assign.add(people.senior, { ...request, number: 'W-none' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('never has a partner, an administrator or somebody of another hub in it', async () => {
    const { assign, people, newCase } = work
    const number = await newCase()
    for (const principal of [people.partner.person, people.administrator.person, 999_999]) {
      await expect(assign.add(people.manager, { number, principal })).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })

  test('each change is a line in the log with the case and who it was about', async () => {
    const { assign, people, newCase, lastLine } = work
    const number = await newCase()
    await assign.setOwner(people.manager, { number, person: people.caseworker.person })
    const line = {
      action: 'set_case_owner',
      role: 'manager',
      part: `principal.${people.caseworker.person}`,
      outcome: 'done',
    }
    expect(await lastLine()).toMatchObject(line)
  })
})

describe('a share', () => {
  test('shows an organisation the named parts, and nobody else anything', async () => {
    const { share, showCase, people, organisations, sees, newCase } = work
    const number = await newCase()
    const given = await share.give(people.caseworker, {
      number,
      organisation: organisations.shelter,
      areas: ['identity'],
      ...terms,
    })
    expect(given).toMatchObject({ ok: true, value: { waits: false } })
    const shown = await showCase(people.partner, { number })
    expect(shown.parts).toEqual(['client_at_report', 'identity'])
    expect(shown.events.map(({ type }) => type)).toEqual([])
    expect(shown.state).not.toHaveProperty('outcome')
    expect(shown.state).not.toHaveProperty('tie')
    expect(await sees(people.otherPartner, number)).toBe(false)
  })

  test('that is withdrawn, or over, shows nothing on the next request', async () => {
    const { share, people, organisations, sees, newCase, register } = work
    const number = await newCase()
    const request = { number, organisation: organisations.shelter, areas: ['safety'] as const, ...terms }
    const first = await share.give(people.caseworker, request)
    expect(await sees(people.partner, number)).toBe(true)
    if (first.ok) await share.end(people.caseworker, { number, share: first.value.share })
    expect(await sees(people.partner, number)).toBe(false)

    await share.give(people.caseworker, request)
    await ask(register, `update case_share set given_at = '2020-01-01', until = now() where ended_at is null`)
    expect(await sees(people.partner, number)).toBe(false)
  })

  test('of the same part to the same organisation is given once, also when it is sent five times at once', async () => {
    const { share, people, organisations, sees, newCase } = work
    const number = await newCase()
    const request = { number, organisation: organisations.shelter, areas: ['safety'] as const, ...terms }
    const sent = await Promise.all([1, 2, 3, 4, 5].map(() => share.give(people.caseworker, request)))
    const given = sent.flatMap((result) => (result.ok ? [result.value.share] : []))
    expect(given).toHaveLength(1)
    const again = await share.give(people.caseworker, request)
    expect(again).toMatchObject({ ok: false, error: { reason: 'already-shared', area: 'safety' } })
    for (const id of given) await share.end(people.caseworker, { number, share: id })
    expect(await sees(people.partner, number)).toBe(false)
  })

  test('to somebody without an account waits for a second person, who is not the first', async () => {
    const { share, showAccess, people, organisations, newCase } = work
    const number = await newCase()
    const request = { number, organisation: organisations.abroad, areas: ['return'] as const, ...terms }
    const given = await share.give(people.manager, request)
    if (!given.ok) throw new Error('refused')
    const one = { number, share: given.value.share }
    const state = async () => (await showAccess(people.manager, { number })).shares[0]?.state
    expect([given.value.waits, await state()]).toEqual([true, 'waiting'])
    await expect(share.confirm(people.manager, one)).rejects.toMatchObject({ publicDetail: { reason: 'same-person' } })
    await expect(share.confirm(people.caseworker, one)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await state()).toBe('waiting')
    await share.confirm(people.otherManager, one)
    expect(await state()).toBe('given')
  })

  test.each([
    ['no part', { areas: [] }, 'no-area'],
    ['a day that is over', { until: dateOf('2026-11-20') }, 'in-the-past'],
    ['longer than a year', { until: dateOf('2028-01-01') }, 'too-long'],
    ['a ground that is not in the list', { ground: 'because' }, 'unknown-ground'],
    ['the hub itself', { organisation: 1 }, 'own-organisation'],
  ] as const)('of %s is refused with the reason', async (_what, change, reason) => {
    const { share, people, organisations, newCase } = work
    const number = await newCase()
    const request = { number, organisation: organisations.shelter, areas: ['identity'] as const, ...terms, ...change }
    expect(await share.give(people.caseworker, request)).toMatchObject({ ok: false, error: { reason } })
  })

  test('is not given by intake or a partner', async () => {
    const { share, people, organisations, newCase } = work
    const request = {
      number: await newCase(),
      organisation: organisations.shelter,
      areas: ['identity'] as const,
      ...terms,
    }
    for (const actor of [people.intake, people.partner]) {
      await expect(share.give(actor, request)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('lets the organisation ask for nothing that it was not told', async () => {
    const { listCases, people } = work
    const query = { sort: 'reported_on', descending: true, backwards: false } as const
    const byOutcome = { ...query, filter: { outcome: 'yes' } }
    await expect(listCases(people.partner, { query: byOutcome, names: false })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    const sorted = { ...query, sort: 'outcome', filter: {} } as const
    await expect(listCases(people.partner, { query: sorted, names: false })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})

describe('who is kept out', () => {
  test('by their own word finds the case nowhere any more, and cannot come back alone', async () => {
    const { keepOut, glass, listCases, people, sees, newCase } = work
    const number = await newCase()
    await keepOut.recuse(people.caseworker, { number })
    expect(await sees(people.caseworker, number)).toBe(false)
    const query = { filter: {}, sort: 'reported_on', descending: true, backwards: false } as const
    const { rows } = await listCases(people.caseworker, { query, names: false })
    expect(rows.map((row) => row.number)).not.toContain(number)
    const back = { number, person: people.caseworker.person }
    await expect(keepOut.readmit(people.caseworker, back)).rejects.toMatchObject({ code: 'forbidden' })
    const reason = 'Ik wil toch kijken.'
    await expect(glass.begin(people.caseworker, { number, reason })).rejects.toMatchObject({ code: 'not-found' })
    await keepOut.readmit(people.manager, back)
    expect(await sees(people.caseworker, number)).toBe(true)
  })

  test('no longer answers for the case, and is not named for it again', async () => {
    const { keepOut, assign, showAccess, people, newCase } = work
    const number = await newCase()
    const { person } = people.caseworker
    await assign.setOwner(people.manager, { number, person })
    await keepOut.exclude(people.manager, { number, person })
    expect((await showAccess(people.manager, { number })).owner).toBeUndefined()
    await expect(assign.setOwner(people.manager, { number, person })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('a manager who is kept out sees nothing either', async () => {
    const { keepOut, people, sees, newCase } = work
    const number = await newCase()
    await keepOut.exclude(people.manager, { number, person: people.otherManager.person })
    expect([await sees(people.otherManager, number), await sees(people.manager, number)]).toEqual([false, true])
  })

  test('a restricted case is seen by its named list alone, team and managers included', async () => {
    const { keepOut, people, sees, newCase } = work
    const number = await newCase()
    await keepOut.restrict(people.manager, { number, readers: [people.caseworker.person] })
    const { caseworker, manager, otherManager } = people
    expect([await sees(caseworker, number), await sees(manager, number), await sees(otherManager, number)]).toEqual([
      true,
      true,
      false,
    ])
    await expect(keepOut.unrestrict(otherManager, { number })).rejects.toMatchObject({ code: 'not-found' })
    await keepOut.unrestrict(manager, { number })
    expect(await sees(otherManager, number)).toBe(true)
  })

  test('the named list opens nothing by itself: who is on it needs the case as well', async () => {
    const { keepOut, people, sees, newCase } = work
    const number = await newCase()
    await keepOut.restrict(people.manager, { number, readers: [people.colleague.person] })
    expect(await sees(people.colleague, number)).toBe(false)
  })
})
