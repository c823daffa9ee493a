import { createHash, randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessWork, openAccessWork } from '../../../../test/accessWork.ts'
import { docxParts, zipOf } from '../../../../test/files/officeFiles.ts'
import { pdfWithTraces } from '../../../../test/files/pdfFiles.ts'
import { pictureWithTraces } from '../../../../test/files/pictures.ts'
import { dateOf } from '../../../../test/importFile.ts'
import { ask, sizes } from '../../../../test/registerWork.ts'
import { caseworkToolsOf } from '../../../../test/support/caseworkTools.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { PIECE_BYTES } from '../../../sealing/sealedBytes.ts'
import { becomeScribe } from '../../../store/casework/lockCase.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import { makeActOnCase } from '../actOnCase.ts'
import { type AddDocument, makeAddDocument } from './addDocument.ts'
import { parseDocumentNote } from './documentPart.ts'
import { makeOpenDocument, type OpenDocument } from './openDocument.ts'

let work: AccessWork
let add: AddDocument
let open: OpenDocument
let photo: Buffer

beforeAll(async () => {
  work = await openAccessWork()
  add = makeAddDocument(caseworkToolsOf(work.register))
  open = makeOpenDocument(work.register.withActor, work.register.keyRing)
  photo = await pictureWithTraces()
})
afterAll(() => work.register.drop())

async function versionOf(number: string): Promise<number> {
  const [row] = await ask<{ version: number }>(work.register, 'select version from case_state where number = $1', [
    number,
  ])
  return row?.version ?? 0
}

async function addAs(actor: Actor, number: string, name = 'foto.jpg', bytes: Uint8Array = photo) {
  const answer = await add(actor, { number, seen: await versionOf(number), name, bytes })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

const codeOf = (work: Promise<unknown>) => work.then(() => 'opened').catch(({ code }: { code: string }) => code)

async function share(number: string, areas: readonly ('documents' | 'safety')[]) {
  const { people, organisations } = work
  const terms = { ground: 'consent_of_client', purpose: 'shelter', until: dateOf('2026-12-20') } as const
  await work.share.give(people.caseworker, { number, organisation: organisations.shelter, areas, ...terms })
}

test('a document is written anew, sealed, and opens as it was kept, with its name and its preview', async () => {
  const number = await work.newCase()
  const { caseworker } = work.people
  const added = await addAs(caseworker, number, 'Paspoort Fatima.jpg')
  expect(added).toMatchObject({ document: 1, name: 'Paspoort Fatima.jpg', file: { kind: 'jpeg' } })
  const whole = await open(caseworker, { number, document: 1, content: 'whole' })
  expect(whole).toMatchObject({ name: 'Paspoort Fatima.jpg', mediaType: 'image/jpeg', isCut: false })
  expect(whole.bytes.includes('Invented')).toBe(false)
  const preview = await open(caseworker, { number, document: 1, content: 'preview' })
  expect(preview.mediaType).toBe('image/webp')
  expect((await sharp(preview.bytes).metadata()).format).toBe('webp')
})

test('a table in plain text is taken as a text, so that no spreadsheet carries out the formulas in it', async () => {
  const number = await work.newCase()
  const { caseworker } = work.people
  const formula = Buffer.from('naam,bedrag\n=cmd|calc!A0,1\n')
  expect(await addAs(caseworker, number, 'a.csv', formula)).toMatchObject({ name: 'a.txt', file: { kind: 'text' } })
  const whole = await open(caseworker, { number, document: 1, content: 'whole' })
  expect([whole.name, whole.bytes.equals(formula)]).toEqual(['a.txt', true])
  expect(whole.mediaType).toMatch(/^text\/plain/)
})

test('a table that was added under its own name before is taken as a text as well', () => {
  const kept = { document: 1, name: 'Lijst.csv', sha256: 'x', sha256_of_original: 'y' }
  expect(parseDocumentNote(kept, 1)?.name).toBe('Lijst.txt')
})

test('the event says what was removed, and the name and both hashes are sealed', async () => {
  const number = await work.newCase()
  const { caseworker } = work.people
  await addAs(caseworker, number, 'Verzonnen Geheim.jpg')
  const [event] = await ask<{ facts: Record<string, unknown> }>(
    work.register,
    `select facts from event e join case_state c on c.case_id = e.stream where number = $1 and type = 'document_added'`,
    [number],
  )
  expect(event?.facts).toMatchObject({ document: 1, kind: 'jpeg', media_type: 'image/jpeg' })
  expect(event?.facts.removed).toContain('place')
  expect(JSON.stringify(event?.facts)).not.toContain('Geheim')
  const shown = await work.showCase(caseworker, { number, open: 'documents' })
  const { bytes } = await open(caseworker, { number, document: 1, content: 'whole' })
  expect(shown.opened[0]?.content).toEqual({
    document: 1,
    name: 'Verzonnen Geheim.jpg',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sha256_of_original: createHash('sha256').update(photo).digest('hex'),
    preview: 'image/webp',
  })
})

test('nothing of a document lies readable in the database', async () => {
  const number = await work.newCase()
  const text = `een brief over ${randomBytes(8).toString('hex')}`
  await addAs(work.people.caseworker, number, 'Verzonnen Brief.txt', Buffer.from(text))
  const rows = await ask<{ sealed: Buffer }>(
    work.register,
    'select d.sealed from document_content d union all select s.sealed from event_sealed s',
  )
  for (const { sealed } of rows) {
    expect(sealed.includes(text)).toBe(false)
    expect(sealed.includes('Verzonnen Brief')).toBe(false)
  }
})

test('a file of several pieces comes back whole, and its text is shown from the beginning', async () => {
  const number = await work.newCase()
  const text = 'regel van een gesprek\n'.repeat(150_000)
  await addAs(work.people.caseworker, number, 'gesprek.txt', Buffer.from(text))
  const [row] = await ask<{ pieces: number }>(
    work.register,
    `select pieces from document_content join case_state using (tenant, case_id) where number = $1 and kind = 'whole' limit 1`,
    [number],
  )
  expect(row?.pieces).toBe(Math.ceil(text.length / PIECE_BYTES))
  const whole = await open(work.people.caseworker, { number, document: 1, content: 'whole' })
  expect(whole.bytes.toString()).toBe(text)
  const preview = await open(work.people.caseworker, { number, document: 1, content: 'preview' })
  expect([preview.mediaType, preview.isCut]).toEqual(['text/plain; charset=utf-8', true])
  expect(preview.bytes.toString()).toBe(text.slice(0, 20_000))
})

test('every opening is a line in the log; adding and failing to open is not', async () => {
  const number = await work.newCase()
  const { caseworker } = work.people
  await addAs(caseworker, number)
  await open(caseworker, { number, document: 1, content: 'preview' })
  expect(await work.lastLine()).toMatchObject({ action: 'open_document', part: 'documents', person: caseworker.person })
  const before = await work.lastLine()
  expect(await codeOf(open(caseworker, { number, document: 2, content: 'whole' }))).toBe('not-found')
  expect(await work.lastLine()).toEqual(before)
})

test('no case, a case of others, no document, no preview and a withdrawn document give one and the same answer', async () => {
  const number = await work.newCase()
  const { caseworker, colleague, senior, otherPartner, administrator, manager } = work.people
  await addAs(caseworker, number, 'brief.pdf', await pdfWithTraces(1))
  await addAs(caseworker, number)
  const withdraw = makeActOnCase(caseworkToolsOf(work.register))
  const command = { do: 'withdraw-document', on: dateOf('2026-11-22'), document: 2 } as const
  await withdraw(caseworker, { number, seen: await versionOf(number), command, parts: [] })
  const requests: readonly (readonly [Actor, string, number, 'whole' | 'preview'])[] = [
    [caseworker, 'W-none', 1, 'whole'],
    [{ ...caseworker, tenant: 2 }, number, 1, 'whole'],
    ...[colleague, senior, otherPartner, administrator].map((actor) => [actor, number, 1, 'whole'] as const),
    [colleague, number, 1, 'preview'],
    [caseworker, number, 1, 'preview'],
    [caseworker, number, 9, 'whole'],
    [caseworker, number, 2, 'whole'],
    [manager, number, 2, 'preview'],
  ]
  for (const [actor, asked, document, content] of requests) {
    const refused = await open(actor, { number: asked, document, content }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'not-found', publicDetail: {} })
  }
  expect(await codeOf(open(manager, { number, document: 1, content: 'whole' }))).toBe('opened')
})

test('an organisation opens and adds documents of a case when that part was shared with it, and not otherwise', async () => {
  const number = await work.newCase()
  const { caseworker, partner, otherPartner } = work.people
  await addAs(caseworker, number)
  await share(number, ['safety'])
  expect(await codeOf(open(partner, { number, document: 1, content: 'whole' }))).toBe('not-found')
  expect(await codeOf(addAs(partner, number))).toBe('not-found')
  await share(number, ['documents'])
  expect(await codeOf(open(partner, { number, document: 1, content: 'whole' }))).toBe('opened')
  expect(await addAs(partner, number, 'brief.txt', Buffer.from('van de opvang'))).toMatchObject({ document: 2 })
  const opened = await open(caseworker, { number, document: 2, content: 'whole' })
  expect(opened.bytes.toString()).toBe('van de opvang')
  expect(await codeOf(open(otherPartner, { number, document: 1, content: 'preview' }))).toBe('not-found')
})

/** Asked by the number of the stream, which no policy of another table hides. */
async function contentOf(actor: Actor, number: string) {
  const caseId = await caseIdOf(number)
  return work.register.withActor(actor, (tx) =>
    tx.selectFrom('document_content').select('document').where('case_id', '=', caseId).execute(),
  )
}

async function caseIdOf(number: string): Promise<number> {
  const found = 'select case_id as id from case_state where number = $1'
  const [row] = await ask<{ id: string }>(work.register, found, [number])
  return Number(row?.id)
}

test('the database itself keeps the pieces from who does not see the case, and from who was kept out of it', async () => {
  const number = await work.newCase()
  const { caseworker, colleague, manager, otherManager, partner } = work.people
  await addAs(caseworker, number)
  await share(number, ['safety'])
  const seen = await Promise.all([caseworker, manager, colleague, partner].map((actor) => contentOf(actor, number)))
  expect(seen.map((rows) => rows.length > 0)).toEqual([true, true, false, false])
  await work.keepOut.exclude(manager, { number, person: otherManager.person })
  expect(await contentOf(otherManager, number)).toEqual([])
})

const insertPiece = (actor: Actor, caseId: number, first: (tx: ActorTx) => Promise<void> = async () => undefined) =>
  work.register.withActor(actor, async (tx) => {
    await first(tx)
    const piece = { document: 7, kind: 'whole', piece: 0, pieces: 1, sealed: Buffer.alloc(40) } as const
    return tx
      .insertInto('document_content')
      .values({ tenant: 1, case_id: caseId, ...piece })
      .execute()
  })

test('the database itself refuses a piece of who does not see the case, and every change of one', async () => {
  const number = await work.newCase()
  const { caseworker, colleague, partner, administrator } = work.people
  await addAs(caseworker, number)
  await share(number, ['documents'])
  const caseId = await caseIdOf(number)
  for (const actor of [colleague, partner, administrator]) {
    await expect(insertPiece(actor, caseId)).rejects.toThrow()
  }
  for (const change of ['update document_content set piece = 0', 'delete from document_content']) {
    for (const role of ['caseworker', 'manager', 'partner', 'scribe']) {
      const denied = work.register.asAdministrator(async (client) => {
        await client.query(`set role baken_${role}`)
        return client.query(change)
      })
      await expect(denied).rejects.toThrow(/permission denied/)
    }
  }
})

test('the scribe writes a piece for an organisation in a case that was shared with it, and in no other', async () => {
  const [shared, other] = [await work.newCase(), await work.newCase()]
  await share(shared, ['documents'])
  const asScribe = async (number: string) => {
    const caseId = await caseIdOf(number)
    return insertPiece(work.people.partner, caseId, becomeScribe)
  }
  await expect(asScribe(shared)).resolves.toBeDefined()
  await expect(asScribe(other)).rejects.toThrow()
})

test('a piece that was swapped with that of another document opens nothing', async () => {
  const number = await work.newCase()
  const { caseworker } = work.people
  await addAs(caseworker, number, 'een.txt', Buffer.from('een'))
  await addAs(caseworker, number, 'twee.txt', Buffer.from('twee'))
  await ask(
    work.register,
    `update document_content d set sealed = o.sealed from document_content o, case_state c where c.number = $1
      and d.case_id = c.case_id and o.case_id = c.case_id and d.kind = 'whole' and o.kind = 'whole' and d.document <> o.document`,
    [number],
  )
  await expect(open(caseworker, { number, document: 1, content: 'whole' })).rejects.toThrow()
})

test('a hostile file, a name that deceives and a full case are refused each with its reason, and nothing is written', async () => {
  const number = await work.newCase()
  const { caseworker } = work.people
  const before = await sizes(work.register)
  const seen = await versionOf(number)
  const svg = await add(caseworker, { number, seen, name: 'x.png', bytes: Buffer.from('<svg onload="alert(1)"/>') })
  expect(svg).toEqual({ ok: false, error: { about: 'file', refusal: { code: 'kind-not-taken', kind: 'svg' } } })
  const named = await add(caseworker, { number, seen, name: 'brief.pdf', bytes: zipOf(docxParts()) })
  expect(named).toEqual({ ok: false, error: { about: 'name', kind: 'docx' } })
  expect(await sizes(work.register)).toEqual(before)
})

test('who may not see a case or adds nothing to cases is refused before the file is read', async () => {
  const number = await work.newCase()
  const { colleague, administrator } = work.people
  const request = { number, seen: 1, name: 'x.txt', bytes: Buffer.from('x') }
  await expect(add(colleague, request)).rejects.toMatchObject({ code: 'not-found', publicDetail: {} })
  await expect(add(administrator, request)).rejects.toMatchObject({ code: 'forbidden' })
})

test('two people who add a document at the same time both succeed, with numbers of their own', async () => {
  const number = await work.newCase()
  const seen = await versionOf(number)
  const { caseworker, manager } = work.people
  const both = await Promise.all(
    [caseworker, manager].map((actor) => add(actor, { number, seen, name: 'x.txt', bytes: Buffer.from(actor.name) })),
  )
  expect(both.map((answer) => answer.ok && answer.value.document).toSorted()).toEqual([1, 2])
})

test('who sees the case without its documents is answered before the file is read', async () => {
  const number = await work.newCase()
  await share(number, ['safety'])
  const unreadable = new Uint8Array(1000)
  const tried = { number, seen: await versionOf(number), name: 'foto.jpg', bytes: unreadable }
  expect(await codeOf(add(work.people.partner, tried))).toBe('not-found')
  await share(number, ['documents'])
  expect(await add(work.people.partner, tried)).toMatchObject({ ok: false, error: { about: 'file' } })
})
