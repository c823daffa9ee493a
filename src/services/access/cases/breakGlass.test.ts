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

describe('emergency access', () => {
  const reason = 'De ambassade belt nu; Marit is niet te bereiken.'

  test('opens a case of another for an hour, and tells its owner and the managers at once', async () => {
    const { glass, assign, people, sees, newCase, noticesOf, register } = work
    const number = await newCase()
    await assign.setOwner(people.manager, { number, person: people.caseworker.person })
    const closes = Date.parse((await glass.begin(people.colleague, { number, reason })).until)
    expect(Math.round((closes - Date.now()) / 60_000)).toBe(60)
    expect(await sees(people.colleague, number)).toBe(true)
    for (const told of [people.caseworker, people.manager, people.otherManager]) {
      expect((await noticesOf(told)).map(({ kind }) => kind)).toContain('glass_broken')
    }
    await ask(register, `update case_grant set until = now() where kind = 'break_glass'`)
    expect(await sees(people.colleague, number)).toBe(false)
    await glass.begin(people.colleague, { number, reason })
    expect(await sees(people.colleague, number)).toBe(true)
  })

  test('is reviewed by somebody else, once, with the reason in front of them', async () => {
    const { glass, people, newCase } = work
    const number = await newCase()
    await work.assign.add(people.manager, { number, principal: people.senior.person })
    await work.assign.remove(people.manager, { number, principal: people.senior.person })
    await glass.begin(people.senior, { number, reason })
    const waiting = (await glass.listWaiting(people.manager)).find((one) => one.number === number)
    expect(waiting).toMatchObject({ reason, own: false, verdict: null })
    const review = { id: waiting?.id ?? 0, verdict: 'justified' } as const
    await expect(glass.review(people.senior, review)).rejects.toMatchObject({ publicDetail: { reason: 'same-person' } })
    await glass.review(people.manager, review)
    await expect(glass.review(people.otherManager, review)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is for reading: who came in that way lets nobody in or out, withdraws nothing, and stays without the case after it', async () => {
    const { glass, assign, share, keepOut, people, organisations, newCase, register } = work
    const number = await newCase()
    await glass.begin(people.senior, { number, reason })
    const request = { number, organisation: organisations.shelter, areas: ['identity'] as const, ...terms }
    const tries = [
      () => assign.add(people.senior, { number, principal: people.senior.person }),
      () => assign.setOwner(people.senior, { number, person: people.senior.person }),
      () => assign.remove(people.senior, { number, principal: people.caseworker.person }),
      () => share.give(people.senior, request),
      () => keepOut.exclude(people.senior, { number, person: people.manager.person }),
      () => keepOut.restrict(people.senior, { number, readers: [people.senior.person] }),
    ]
    const refused = { code: 'refused', publicDetail: { reason: 'emergency-access' } }
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(refused)
    const straight = `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, until)
      select 1, case_id, ${organisations.shelter}, 'shelter', '{identity}', 'consent', 'shelter', ${people.senior.person}, 'infinity'
      from case_state where number = '${number}'`
    const past = register.pool.connect().then(async (client) => {
      try {
        await client.query(`begin; set local role baken_caseworker; set local app.tenant = '1'; set local app.role = 'senior';
          set local app.person = '${people.senior.person}'; set local app.principals = '{${people.senior.person}}'`)
        await client.query(straight)
      } finally {
        await client.query('rollback')
        client.release()
      }
    })
    await expect(past).rejects.toMatchObject({ code: '42501' })
  })

  test('does not stand in the way of being given the case for good', async () => {
    const { glass, assign, people, sees, newCase, register } = work
    const number = await newCase()
    await glass.begin(people.colleague, { number, reason })
    await assign.add(people.manager, { number, principal: people.colleague.person })
    await ask(register, `update case_grant set until = now() where kind = 'break_glass'`)
    expect(await sees(people.colleague, number)).toBe(true)
    await assign.remove(people.manager, { number, principal: people.colleague.person })
    expect(await sees(people.colleague, number)).toBe(false)
  })

  test('asked four times at once is one emergency, with one review', async () => {
    const { glass, people, newCase, register } = work
    const number = await newCase()
    const asked = await Promise.allSettled([1, 2, 3, 4].map(() => glass.begin(people.colleague, { number, reason })))
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const rows = await ask(
      register,
      `select from break_glass join case_state using (tenant, case_id) where number = $1`,
      [number],
    )
    expect(rows).toHaveLength(1)
  })

  test('takes a number in small letters, as it is typed on a telephone', async () => {
    const { glass, people, newCase } = work
    const number = (await newCase()).toUpperCase()
    await ask(work.register, 'update case_state set number = upper(number) where upper(number) = $1', [number])
    expect(await glass.begin(people.colleague, { number: number.toLowerCase(), reason })).toMatchObject({ number })
  })

  test('answers a number that is not there as one that is kept from the asker, and writes both down', async () => {
    const { glass, keepOut, people, newCase, lastLine } = work
    const number = await newCase()
    await keepOut.exclude(people.manager, { number, person: people.intake.person })
    for (const asked of [number, 'W-none']) {
      await expect(glass.begin(people.intake, { number: asked, reason })).rejects.toMatchObject({ code: 'not-found' })
      expect(await lastLine()).toMatchObject({
        action: 'break_glass',
        outcome: 'refused',
        person: people.intake.person,
      })
    }
  })

  test('asks for a reason, and is not for managers, partners or administrators', async () => {
    const { glass, people, newCase } = work
    const number = await newCase()
    await expect(glass.begin(people.colleague, { number, reason: 'nu' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    for (const actor of [people.manager, people.partner, people.administrator]) {
      await expect(glass.begin(actor, { number, reason })).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('keeps its reason sealed: the row and the log say nothing of it', async () => {
    const { glass, people, newCase, register } = work
    const secret = 'Zij zit in kelder Zeldzaamheid.'
    await glass.begin(people.colleague, { number: await newCase(), reason: secret })
    const rows = await ask(
      register,
      `select b::text as row from break_glass b union all select l::text from access_log l`,
    )
    const all = JSON.stringify(rows)
    expect(all).not.toContain('Zeldzaamheid')
    expect(all).not.toContain(Buffer.from('Zeldzaamheid').toString('hex'))
  })
})
