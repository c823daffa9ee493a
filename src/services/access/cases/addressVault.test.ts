import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessWork, openAccessWork } from '../../../../test/accessWork.ts'
import { dateOf } from '../../../../test/importFile.ts'
import { ask } from '../../../../test/registerWork.ts'
import type { Actor } from '../../../domain/access/actor.ts'

const ADDRESS = 'Verzonnenstraat 12, Nergens'
const reason = 'De taxi rijdt over tien minuten weg.'
const part = 'shelter_address'

let work: AccessWork
let number: string

beforeAll(async () => {
  work = await openAccessWork()
})
afterAll(() => work.register.drop())

async function caseWithAddress() {
  number = await work.newCase()
  await work.addPart(number, part, { address: ADDRESS })
}

const reads = async (actor: Actor) => {
  const shown = await work.showCase(actor, { number, open: part }).catch(({ code }: { code: string }) => code)
  return typeof shown === 'string' ? shown : shown.opened.map(({ content }) => content)
}
const agree = async (actor: Actor) => {
  const waiting = (await work.vault.listWaiting(actor)).find((request) => request.number === number)
  await work.vault.agree(actor, { id: waiting?.id ?? 0 })
}

test('a secret address is there for nobody until a second person agreed, and then for who asked', async () => {
  await caseWithAddress()
  const { vault, people, showCase } = work
  const { caseworker, manager, otherManager } = people
  expect([await reads(caseworker), await reads(manager)]).toEqual(['not-found', 'not-found'])
  expect((await showCase(caseworker, { number })).parts).not.toContain(part)
  expect(await vault.list(caseworker, { number })).toEqual([{ part, state: 'closed', until: undefined }])

  await vault.ask(caseworker, { number, part, reason })
  expect((await vault.list(caseworker, { number }))[0]?.state).toBe('asked')
  const names = await work.register.withActor(caseworker, (tx) =>
    tx.selectFrom('event_sealed').select('part').execute(),
  )
  expect(names.map((row) => row.part)).not.toContain(part)
  expect(await reads(caseworker)).toBe('not-found')

  await agree(manager)
  expect(await reads(caseworker)).toEqual([{ address: ADDRESS }])
  expect([await reads(manager), await reads(otherManager)]).toEqual(['not-found', 'not-found'])
})

test('who asked cannot agree, and the one who agrees sees why it was asked', async () => {
  await caseWithAddress()
  const { vault, people } = work
  await vault.ask(people.caseworker, { number, part, reason })
  await expect(agree(people.caseworker)).rejects.toMatchObject({ publicDetail: { reason: 'same-person' } })
  const seen = (await vault.listWaiting(people.manager)).find((request) => request.number === number)
  expect(seen).toMatchObject({ reason, own: false, part })
  const update = `update vault_opening set agreed_by = asked_by, agreed_at = now(), until = now() + interval '1 minute'`
  await expect(ask(work.register, update)).rejects.toThrow('vault_opening_check')
})

test('it closes after an hour, and at once for who is kept out of the case', async () => {
  await caseWithAddress()
  const { vault, keepOut, people, register } = work
  await vault.ask(people.caseworker, { number, part, reason })
  await agree(people.manager)
  const lasts = `select round(extract(epoch from until - agreed_at) / 60)::int as minutes from vault_opening order by id desc limit 1`
  expect(await ask(register, lasts)).toEqual([{ minutes: 60 }])
  await keepOut.recuse(people.caseworker, { number })
  expect(await reads(people.caseworker)).toBe('not-found')
  await keepOut.readmit(people.manager, { number, person: people.caseworker.person })
  expect(await reads(people.caseworker)).toEqual([{ address: ADDRESS }])
  await ask(
    register,
    `update vault_opening set agreed_at = now() - interval '1 hour', until = now() where agreed_by is not null`,
  )
  expect(await reads(people.caseworker)).toBe('not-found')
})

test('nobody who does not see the case asks or agrees, and a share never carries it', async () => {
  await caseWithAddress()
  const { vault, share, people, organisations } = work
  await expect(vault.ask(people.colleague, { number, part, reason })).rejects.toMatchObject({ code: 'not-found' })
  await expect(vault.ask(people.intake, { number, part, reason })).rejects.toMatchObject({ code: 'forbidden' })
  await vault.ask(people.caseworker, { number, part, reason })
  await expect(agree(people.colleague)).rejects.toMatchObject({ code: 'not-found' })
  const areas = ['identity', 'safe_contact', 'safety', 'verification', 'return', 'documents', 'journal'] as const
  const terms = { ground: 'consent_of_client', purpose: 'shelter', until: dateOf('2027-01-31') } as const
  await share.give(people.caseworker, { number, organisation: organisations.shelter, areas, ...terms })
  expect(await reads(people.partner)).toBe('not-found')
})

test('who sees the case by emergency access only is no second person, and is told so before and after trying', async () => {
  await caseWithAddress()
  const { vault, people, glass } = work
  await glass.begin(people.colleague, { number, reason })
  await glass.begin(people.senior, { number, reason })
  await vault.ask(people.colleague, { number, part, reason })
  const seenBy = async (actor: Actor) =>
    (await vault.listWaiting(actor)).find((request) => request.number === number)?.mayAgree
  expect([await seenBy(people.senior), await seenBy(people.colleague), await seenBy(people.caseworker)]).toEqual([
    false,
    false,
    true,
  ])
  await expect(agree(people.senior)).rejects.toMatchObject({
    code: 'refused',
    publicDetail: { reason: 'second-by-emergency' },
  })
  expect(await reads(people.colleague)).toBe('not-found')
  await agree(people.caseworker)
  expect(await reads(people.colleague)).toEqual([{ address: ADDRESS }])
})

test('asking, agreeing and reading are lines in the log, and the others are told', async () => {
  await caseWithAddress()
  const { vault, people, lastLine, noticesOf } = work
  await vault.ask(people.caseworker, { number, part, reason })
  expect(await lastLine()).toMatchObject({ action: 'ask_address', part, person: people.caseworker.person })
  expect((await noticesOf(people.manager)).map(({ kind }) => kind)).toContain('address_asked')
  await agree(people.manager)
  expect(await lastLine()).toMatchObject({ action: 'agree_address', part, person: people.manager.person })
  expect((await noticesOf(people.caseworker)).map(({ kind }) => kind)).toContain('address_agreed')
  await reads(people.caseworker)
  expect(await lastLine()).toMatchObject({ action: 'open_sealed', part, person: people.caseworker.person })
})
