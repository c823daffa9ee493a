import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addStaff, ask } from '../../../test/registerWork.ts'
import { connectionAs, openTestRegister, type TestRegister } from '../../../test/support/testRegister.ts'
import { readFiles } from '../../boundary/content/readContent.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Files, Subject } from '../../domain/knowledge/publishing/proposal.ts'
import { type IsoDate, parseIsoDate } from '../../domain/shared/isoDate.ts'
import { knowledgeTools } from '../../main/knowledgeTools.ts'
import { openPool } from '../../store/connect.ts'
import { addProposal, endProposal, publishProposal } from '../../store/knowledge/proposals.ts'
import { makePublicDoor, type PublicDoor } from '../../store/publicDoor.ts'
import { makeCheckWaiting, makeListPublished } from './operateKnowledge.ts'
import { makePublishing, type Publishing } from './publishing.ts'

const today = parseIsoDate('2026-11-22') as IsoDate
const nextReview = parseIsoDate('2027-05-22') as IsoDate
const subject: Subject = { kind: 'pages', code: 'figures' }
/** What PostgreSQL says when a policy forbids a row. */
const ROW_REFUSED = '42501'
const [NL, EN] = ['nl/figures.md', 'en/figures.md']

let register: TestRegister
let publishing: Publishing
let project: Files
let door: PublicDoor & { readonly close: () => Promise<void> }
let jonas: Actor
let marit: Actor
let manager: Actor
let chat: Actor

beforeAll(async () => {
  register = await openTestRegister()
  jonas = await addStaff(register, 'knowledge_editor')
  marit = await addStaff(register, 'knowledge_editor')
  manager = await addStaff(register, 'manager')
  chat = await addStaff(register, 'chat_worker')
  project = await readFiles('content')
  const tools = await knowledgeTools(register.withActor, 'nl', () => today)
  publishing = makePublishing({ ...tools, readProject: async () => project })
  const pool = openPool(connectionAs('baken_public', register.names.register), register.names.register, { tenant: 1 })
  door = { ...makePublicDoor(pool), close: () => pool.end() }
})
afterAll(async () => {
  await door.close()
  await register.drop()
})

/** The page as it is shown, with something changed in each language. */
async function changed(by: Actor, change: (text: string) => string, only: readonly string[] = [NL, EN]) {
  const { texts } = await publishing.showSubject(by, subject)
  const typed = texts.map(({ file, text, stamp }) => ({ file, stamp, text: only.includes(file) ? change(text) : text }))
  return { subject, why: 'wat er in de bron staat', texts: typed }
}

const addLine = (line: string) => (text: string) => `${text}\n${line}\n`

async function proposed(by: Actor, line: string): Promise<number> {
  const filed = await publishing.propose(by, await changed(by, addLine(line)))
  if (!filed.ok) throw new Error(filed.error.why)
  return filed.value
}

const publicTexts = async () => new Map((await door.publishedAfter(0)).map(({ file, text }) => [file, text]))
const stateOf = async (id: number) => (await publishing.showProposal(jonas, id)).proposal.state

describe('a proposal', () => {
  test('is on the public side only when another editor published it, in all its languages at once (knowledge_proposal)', async () => {
    const id = await proposed(jonas, 'Een eerste regel.')
    expect([...(await publicTexts()).keys()]).toEqual([])
    expect(await publishing.publish(marit, id)).toEqual({ ok: true, value: undefined })
    expect([...(await publicTexts()).keys()].sort()).toEqual([EN, NL])
    expect((await publicTexts()).get(NL)).toContain('Een eerste regel.')
    expect((await publishing.show(jonas)).shown.files.get(EN)).toContain('Een eerste regel.')
  })

  test('is not published by who wrote it: not in a second session, not in a second role', async () => {
    const id = await proposed(jonas, 'Van Jonas.')
    for (const same of [jonas, { ...jonas, session: 99 }, { ...jonas, role: 'manager' as const }]) {
      expect(await publishing.publish(same, id)).toEqual({ ok: false, error: 'same_person' })
      expect(await publishing.sendBack(same, id, 'toch niet')).toEqual({ ok: false, error: 'same_person' })
    }
    expect(await stateOf(id)).toBe('waiting')
    expect(await publishing.publish(manager, id)).toEqual({ ok: true, value: undefined })
  })

  test('can be sent back with a reason by another, and withdrawn by who wrote it, and then nothing of it is shown', async () => {
    const [back, gone] = [await proposed(jonas, 'Terug.'), await proposed(jonas, 'Weg.')]
    expect((await publishing.sendBack(marit, back, 'De bron zegt iets anders.')).ok).toBe(true)
    expect((await publishing.showProposal(jonas, back)).proposal.reason).toBe('De bron zegt iets anders.')
    expect(await publishing.withdraw(marit, gone)).toEqual({ ok: false, error: 'not_yours' })
    expect((await publishing.withdraw(jonas, gone)).ok).toBe(true)
    for (const id of [back, gone])
      expect(await publishing.publish(manager, id)).toEqual({ ok: false, error: 'not_waiting' })
    expect((await publicTexts()).get(NL)).not.toMatch(/Terug\.|Weg\./)
  })

  test('that changes nothing is not filed', async () => {
    const same = await publishing.propose(jonas, await changed(jonas, (text) => text))
    expect(same).toEqual({ ok: false, error: { why: 'nothing_changed' } })
  })

  test('with a fault is not filed, and the fault is named with its file and line', async () => {
    const typed = await changed(jonas, addLine('Bel 070 34 54 319.'), [EN])
    const filed = await publishing.propose(jonas, typed)
    const line =
      typed.texts
        .find(({ file }) => file === EN)
        ?.text.split('\n')
        .indexOf('Bel 070 34 54 319.') ?? 0
    expect(filed).toMatchObject({ ok: false, error: { why: 'has_faults' } })
    if (filed.ok || filed.error.why !== 'has_faults') throw new Error('it was filed')
    expect(filed.error.findings).toContainEqual(
      expect.objectContaining({ rule: 'number_typed', file: EN, line: line + 1 }),
    )
  })

  test('that changes the headings of one language alone is not filed', async () => {
    const filed = await publishing.propose(jonas, await changed(jonas, addLine('## Nieuw {#new}\n\nTekst.'), [NL]))
    expect(filed).toMatchObject({ ok: false, error: { why: 'has_faults' } })
  })

  test('that breaks a link on another page is not filed, and the fault is that of the other page', async () => {
    const renamed = await changed(jonas, (text) => text.replace('{#ages}', '{#years}'))
    const filed = await publishing.propose(jonas, renamed)
    if (filed.ok || filed.error.why !== 'has_faults') throw new Error('it was filed')
    expect(filed.error.findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual(
      ['en', 'nl'].map((language) => `heading_unknown ${language}/forced-abandonment.md`),
    )
  })
})

describe('two editors at once', () => {
  test('of two proposals on one text the second is not put over the first, and shows both', async () => {
    const [one, two] = [await proposed(jonas, 'Van de een.'), await proposed(marit, 'Van de ander.')]
    expect((await publishing.publish(manager, one)).ok).toBe(true)
    expect(await publishing.publish(manager, two)).toEqual({ ok: false, error: 'text_changed' })
    const { outdated, shown, proposal } = await publishing.showProposal(manager, two)
    expect(outdated).toEqual([EN, NL])
    expect(shown.files.get(NL)).toContain('Van de een.')
    expect(proposal.files[0]?.text).toContain('Van de ander.')
  })

  test('who wrote on a text that was replaced meanwhile is told, and files nothing', async () => {
    const typed = await changed(jonas, addLine('Te laat.'))
    expect((await publishing.publish(manager, await proposed(marit, 'Eerder.'))).ok).toBe(true)
    expect(await publishing.propose(jonas, typed)).toEqual({ ok: false, error: { why: 'text_changed' } })
  })

  test('of two who publish the same proposal at the same moment one does', async () => {
    const id = await proposed(jonas, 'Tegelijk.')
    const both = await Promise.all([publishing.publish(marit, id), publishing.publish(manager, id)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('a page that was checked and stays as it is', () => {
  test('gets the day of its check in every language, when a second person confirms', async () => {
    const filed = await publishing.proposeCheck(jonas, { subject, why: 'factsheet', nextReview })
    if (!filed.ok) throw new Error(filed.error.why)
    const { proposal } = await publishing.showProposal(marit, filed.value)
    expect(proposal.files.map(({ file }) => file)).toEqual([EN, NL])
    expect((await publishing.publish(marit, filed.value)).ok).toBe(true)
    const { shown } = await publishing.show(jonas)
    const pages = shown.content.pages.filter(({ code }) => code === 'figures')
    expect(pages.map((page) => [page.checkedOn, page.nextReview])).toEqual(pages.map(() => [today, nextReview]))
  })

  test('is reviewed again after today and within a year', async () => {
    for (const day of ['2026-11-22', '2027-11-23']) {
      const again = await publishing.proposeCheck(jonas, {
        subject,
        why: 'x',
        nextReview: parseIsoDate(day) as IsoDate,
      })
      expect(again).toEqual({ ok: false, error: { why: 'review_not_ahead' } })
    }
  })
})

describe('the number of an embassy', () => {
  const found = {
    country: 'MA',
    number: '+212 537 00 00 00',
    source: 'een verzonnen bladzijde',
    checkedOn: today,
    why: 'gebeld',
  }

  test('is shown when a second person confirmed it', async () => {
    const filed = await publishing.proposeNumber(jonas, { ...found, stamp: await stamp('MA') })
    if (!filed.ok) throw new Error(filed.error.why)
    expect((await publishing.show(jonas)).shown.content.embassies).toEqual([])
    expect(await publishing.publish(jonas, filed.value)).toEqual({ ok: false, error: 'same_person' })
    expect((await publishing.publish(marit, filed.value)).ok).toBe(true)
    expect((await publishing.show(jonas)).shown.content.embassies).toEqual([
      expect.objectContaining({ country: 'MA', number: found.number, checkedOn: today }),
    ])
    expect((await publicTexts()).get('embassies/MA.yaml')).toContain(found.number)
  })

  test('of a country that the profile does not have, or that can’t be dialled from everywhere, is not filed', async () => {
    const strange = await publishing.proposeNumber(jonas, { ...found, country: 'ZZ', stamp: await stamp('ZZ') })
    expect(strange).toMatchObject({ ok: false, error: { why: 'has_faults' } })
    const local = { ...found, country: 'TR', number: '0312 000 00 00', stamp: await stamp('TR') }
    expect(await publishing.proposeNumber(jonas, local)).toMatchObject({ ok: false, error: { why: 'has_faults' } })
  })

  async function stamp(country: string): Promise<string> {
    const { texts } = await publishing.showSubject(jonas, { kind: 'embassies', code: country })
    return texts[0]?.stamp ?? ''
  }
})

test('a later release shows what two people published; where that no longer fits, its own text, in every language', async () => {
  const before = project
  project = new Map([...before, [NL, `${before.get(NL) ?? ''}\nUit een nieuwe versie.\n`]])
  const stands = await publishing.show(jonas)
  expect([stands.shown.setAside, stands.shown.files.get(NL)]).toEqual([[], (await publicTexts()).get(NL)])
  expect((await publishing.publish(marit, await proposed(jonas, '[x](sources.md)'))).ok).toBe(true)
  project = new Map([...before].filter(([file]) => !file.endsWith('/sources.md')))
  const { shown } = await publishing.show(jonas)
  expect(shown.setAside).toEqual(['pages/figures'])
  expect([shown.files.get(NL), shown.files.get(EN)]).toEqual([project.get(NL), project.get(EN)])
  project = before
})

test('the operator sees what would stand in the way of each proposal that waits, and every text a file had', async () => {
  const [one, two] = [await proposed(jonas, 'Een.'), await proposed(marit, 'Twee.')]
  const tools = await knowledgeTools(register.withActor, 'nl', () => today)
  const check = makeCheckWaiting({ ...tools, readProject: async () => project })
  const stateOfBoth = async () =>
    (await check(register.operator)).filter(({ id }) => id === one || id === two).map(({ isOutdated }) => isOutdated)
  expect(await stateOfBoth()).toEqual([false, false])
  expect((await publishing.publish(manager, one)).ok).toBe(true)
  expect(await stateOfBoth()).toEqual([true])
  const { published, earlier } = await makeListPublished(register.withActor)(register.operator)
  expect(published.get(NL)).toContain('Een.')
  expect(earlier.get(NL)?.has(project.get(NL) ?? '')).toBe(true)
})

describe('the database by itself', () => {
  const files = [{ file: NL, base: '', text: 'x' }]

  test('lets nobody but editors and managers read or write proposals (knowledge_text)', async () => {
    await expect(publishing.show(chat)).rejects.toMatchObject({ code: 'forbidden' })
    const seen = await register.withActor(chat, (tx) => tx.selectFrom('knowledge_text').selectAll().execute())
    expect(seen).toEqual([])
    const filed = register.withActor(chat, (tx) => addProposal(tx, chat, { subject: 'pages/one', why: 'x', files }))
    await expect(filed).rejects.toMatchObject({ code: ROW_REFUSED })
  })

  test('refuses the same person as maker and checker, also when our own rule is forgotten', async () => {
    const id = await proposed(jonas, 'Zonder regel.')
    const asManager = { ...jonas, role: 'manager' as const }
    for (const same of [jonas, asManager]) {
      await expect(register.withActor(same, (tx) => publishProposal(tx, same, id))).rejects.toThrow()
      await expect(register.withActor(same, (tx) => endProposal(tx, same, id, 'terug'))).rejects.toThrow()
    }
    await expect(register.withActor(marit, (tx) => endProposal(tx, marit, id, null))).rejects.toThrow()
  })

  test('lets nobody decide in somebody else’s name, or write into what somebody else proposed', async () => {
    const id = await proposed(jonas, 'In naam van.')
    const inName = register.withActor(jonas, (tx) => publishProposal(tx, { ...marit, role: 'manager' }, id))
    await expect(inName).rejects.toThrow()
    const added = register.withActor(marit, (tx) =>
      tx
        .insertInto('knowledge_text')
        .values({ tenant: 1, proposal: id, file: 'nl/other.md', base: '', text: 'x' })
        .execute(),
    )
    await expect(added).rejects.toMatchObject({ code: ROW_REFUSED })
    const decided = await publishing.sendBack(marit, id, 'nee')
    expect(decided.ok).toBe(true)
    const late = register.withActor(jonas, (tx) =>
      tx
        .insertInto('knowledge_text')
        .values({ tenant: 1, proposal: id, file: 'nl/other.md', base: '', text: 'x' })
        .execute(),
    )
    await expect(late).rejects.toMatchObject({ code: ROW_REFUSED })
  })

  test('gives the command line what was published, and the public side the newest text of each file after what it has', async () => {
    const seen = await register.withActor(register.operator, (tx) =>
      tx.selectFrom('knowledge_proposal').selectAll().execute(),
    )
    expect(seen.length).toBeGreaterThan(5)
    const all = await door.publishedAfter(0)
    const newest = Math.max(...all.map(({ publication }) => publication))
    expect(new Set(all.map(({ file }) => file)).size).toBe(all.length)
    expect(await door.publishedAfter(newest)).toEqual([])
    const [row] = await ask<{ newest: number }>(
      register,
      'select max(publication)::int as newest from knowledge_proposal',
    )
    expect(newest).toBe(row?.newest)
  })
})
