import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pictureWithTraces } from '../../../../test/files/pictures.ts'
import { fileOf, openReportWith } from '../../../../test/importFile.ts'
import { addStaff, ask, importText } from '../../../../test/registerWork.ts'
import { caseworkToolsOf, TODAY } from '../../../../test/support/caseworkTools.ts'
import { barestReport } from '../../../../test/support/takenReport.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { TakenReport } from '../../../domain/casework/intake/takenReport.ts'
import { MOST_DOCUMENTS } from '../../../domain/casework/journal/documentRules.ts'
import type { PreTravelConsent } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { eventOf } from '../../../domain/casework/rules.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { addDays } from '../../../domain/terms/calendar.ts'
import { takeRecordedMoment } from '../../../store/casework/events.ts'
import { lockCase } from '../../../store/casework/lockCase.ts'
import { makeBreakGlass } from '../../access/cases/breakGlass.ts'
import { makeKeepOut } from '../../access/cases/keepOut.ts'
import { makeActOnCase } from '../actOnCase.ts'
import { loadCase } from '../caseActing.ts'
import { makeOpenDocument } from '../documents/openDocument.ts'
import { makeJoinCase } from '../intake/joinCase.ts'
import { makeOpenCase } from '../intake/openCase.ts'
import { makeKeepNames } from '../names/keepNames.ts'
import { writeToCase } from '../writeToCase.ts'
import { makePreTravelServices } from './preTravelServices.ts'

let register: TestRegister
let intake: Actor
let manager: Actor
let colleague: Actor
let photo: Buffer
let number: string

beforeAll(async () => {
  register = await openTestRegister()
  intake = await addStaff(register, 'intake')
  manager = await addStaff(register, 'manager')
  colleague = await addStaff(register, 'caseworker')
  photo = await pictureWithTraces()
})
afterAll(() => register.drop())

const day = (days: number) => addDays(TODAY, days)
const on = (today: IsoDate) => makePreTravelServices(caseworkToolsOf(register, today))
const files = () => on(TODAY)
const codeOf = (work: Promise<unknown>) => work.then(() => 'opened').catch(({ code }: { code: string }) => code)

async function leave(consents: readonly PreTravelConsent[]): Promise<string> {
  const done = await files().leave(intake, {
    journey: { leavesOn: day(1), returnsOn: day(20), consents },
    named: { name: 'Nadia Verzonnen', birthDate: undefined, phone: undefined },
    codeWord: 'blauwe fiets',
    parts: { pre_travel_contact: {}, pre_travel_file: { name: 'Nadia' }, pre_travel_trusted: {} },
  })
  if (!done.ok) throw new Error(done.error)
  return done.value.number
}

async function addCopy(to = number, name = 'Paspoort Nadia.jpg') {
  const added = await files().addCopy(intake, { number: to, name, bytes: photo })
  if (!added.ok) throw new Error(JSON.stringify(added.error))
  return added.value.copy
}

/** Of the girl who left the file. */
const onNadia: TakenReport = { ...barestReport, client: { given: 'Nadia', family: 'Verzonnen', phone: null } }

async function openCase(preTravel?: string, taken = onNadia): Promise<string> {
  const tools = caseworkToolsOf(register, TODAY, [makeKeepNames(register.keyRing)])
  const done = await makeOpenCase(tools)(intake, { taken, preTravel })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.number
}

beforeEach(async () => {
  number = await leave(['open_file'])
})

test('a copy is written anew, sealed and opens as it was kept, each opening a line in the log (pre_travel_content)', async () => {
  expect(await addCopy()).toBe(1)
  const { opened, copies } = await files().read.open(intake, number)
  expect(JSON.stringify([...opened])).not.toContain('Paspoort')
  expect(copies).toMatchObject([{ copy: 1, kind: 'jpeg', note: { name: 'Paspoort Nadia.jpg' } }])
  expect(copies[0]?.removed).toContain('place')
  const whole = await files().openCopy(manager, { number, copy: 1, content: 'whole' })
  expect([whole.name, whole.mediaType, whole.bytes.includes('Invented')]).toEqual([
    'Paspoort Nadia.jpg',
    'image/jpeg',
    false,
  ])
  const preview = await files().openCopy(manager, { number, copy: 1, content: 'preview' })
  expect(preview.mediaType).toBe('image/webp')
  const lines = await ask(
    register,
    `select person from access_log where action = 'open_pre_travel_copy' order by id desc limit 2`,
  )
  expect(lines).toEqual([{ person: manager.person }, { person: manager.person }])
  for (const { sealed } of await ask<{ sealed: Buffer }>(register, 'select sealed from pre_travel_content')) {
    expect(sealed.includes('JFIF')).toBe(false)
  }
})

test('without the consent a copy can be left and not be opened, and the database itself gives no piece of it', async () => {
  const closed = await leave([])
  await addCopy(closed)
  expect((await files().read.open(intake, closed)).copies).toEqual([])
  expect(await codeOf(files().openCopy(manager, { number: closed, copy: 1, content: 'whole' }))).toBe('not-found')
  const pieces = await register.withActor(manager, (tx) =>
    tx
      .selectFrom('pre_travel_content')
      .innerJoin('pre_travel_file', 'pre_travel_file.id', 'pre_travel_content.file')
      .select('piece')
      .where('number', '=', closed)
      .execute(),
  )
  expect(pieces).toEqual([])
})

test('hostile files are refused as documents are, and a file that is over takes no more copies', async () => {
  const svg = { number, name: 'x.svg', bytes: Buffer.from('<svg><script>1</script></svg>') }
  expect(await files().addCopy(intake, svg)).toMatchObject({ ok: false, error: { about: 'file' } })
  await files().confirmBack(intake, { number, codeWord: 'blauwe fiets', goneAtOnce: false })
  expect(await files().addCopy(intake, { number, name: 'x.jpg', bytes: photo })).toEqual({
    ok: false,
    error: { about: 'pre_travel', reason: 'is_over' },
  })
  expect((await files().read.find(intake, number)).copies).toBe(0)
})

test('nobody outside the hub and no other tenant adds, opens, decides or finds anything', async () => {
  await addCopy()
  const outcome = { what: 'can_go' } as const
  for (const role of ['consular_officer', 'partner_worker', 'analyst', 'auditor', 'administrator'] as const) {
    const other = { ...intake, role }
    expect(await codeOf(files().openCopy(other, { number, copy: 1, content: 'whole' }))).toBe('forbidden')
    expect(await codeOf(files().addCopy(other, { number, name: 'x.jpg', bytes: photo }))).toBe('forbidden')
    expect(await codeOf(files().decide(other, { number, outcome, reason: 'x' }))).toBe('forbidden')
  }
  const stranger = { ...manager, tenant: 2 }
  expect(await codeOf(files().openCopy(stranger, { number, copy: 1, content: 'whole' }))).toBe('not-found')
  expect(await codeOf(files().read.find(stranger, number))).toBe('not-found')
  expect(await codeOf(files().decide(stranger, { number, outcome, reason: 'x' }))).toBe('not-found')
})

test('when the key is destroyed no copy opens any more', async () => {
  await addCopy()
  await files().confirmBack(intake, { number, codeWord: 'blauwe fiets', goneAtOnce: true })
  expect(await files().destroy(intake, number)).toMatchObject({ ok: true })
  expect(await codeOf(files().openCopy(manager, { number, copy: 1, content: 'whole' }))).toBe('not-found')
  const [row] = await ask<{ id: number }>(register, 'select id from pre_travel_file where number = $1', [number])
  expect((await register.keyRing.findKeys(1, [Number(row?.id)])).size).toBe(0)
})

test('a report from a file opens the case, decides on the file and takes its copies along, in one go', async () => {
  await addCopy()
  await addCopy(number, 'Ticket.jpg')
  const of = await openCase(number)
  const line = await files().read.find(intake, number)
  expect(line).toMatchObject({ decided: 'became_report', caseNumber: of, decidedOn: TODAY })
  const open = makeOpenDocument(register.withActor, register.keyRing)
  const kept = await files().openCopy(intake, { number, copy: 2, content: 'whole' })
  const document = await open(intake, { number: of, document: 2, content: 'whole' })
  expect(document.name).toBe('Ticket.jpg')
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  expect(hash(document.bytes)).toBe(hash(kept.bytes))
  expect((await open(intake, { number: of, document: 1, content: 'preview' })).mediaType).toBe('image/webp')
  expect(await on(day(14)).destroy(intake, number)).toMatchObject({ ok: true })
  expect((await open(intake, { number: of, document: 1, content: 'whole' })).name).toBe('Paspoort Nadia.jpg')
})

const tie = (by: Actor, caseNumber: string, samePerson = false) => {
  const outcome = { what: 'became_report', caseNumber, samePerson } as const
  return files().decide(by, { number, outcome, reason: 'Zij belde niet.' })
}
const isAlarmKept = async () => (await files().read.find(intake, number)).decided === null

test('who sees a case by emergency access only ends no alarm in it, and puts no copy into it', async () => {
  await addCopy()
  const of = await openCase()
  const glass = makeBreakGlass(register.withActor, register.keyRing)
  await glass.begin(colleague, { number: of, reason: 'De client belt en haar casemanager is er niet.' })
  const before = await ask(register, 'select version from case_state where number = $1', [of])
  expect(await tie(colleague, of, true)).toMatchObject({ ok: false, error: { reason: 'emergency-access' } })
  expect([await isAlarmKept(), await ask(register, 'select version from case_state where number = $1', [of])]).toEqual([
    true,
    before,
  ])
})

test('a report that emergency access brings from a file goes in, and the alarm stands until the people of the case decide', async () => {
  await addCopy()
  const of = await openCase()
  const glass = makeBreakGlass(register.withActor, register.keyRing)
  await glass.begin(colleague, { number: of, reason: 'De client belt en haar casemanager is er niet.' })
  const join = makeJoinCase(caseworkToolsOf(register))
  expect(await join(colleague, { number: of, taken: onNadia, preTravel: number })).toMatchObject({ ok: true })
  expect(await isAlarmKept()).toBe(true)
  expect(
    await ask(
      register,
      `select 1 from event where type = 'document_added' and stream = (select case_id
    from case_state where number = $1)`,
      [of],
    ),
  ).toEqual([])
  expect(await tie(manager, of)).toMatchObject({ ok: true })
})

test('a file ends in the case of somebody else, or of nobody that is named, only after a person compared them', async () => {
  const nobody = await openCase(undefined, barestReport)
  const other = await openCase(undefined, {
    ...barestReport,
    client: { given: 'Iemand', family: 'Anders', phone: null },
  })
  for (const of of [nobody, other]) {
    expect(await tie(manager, of)).toEqual({ ok: false, error: 'other_person' })
    expect(await isAlarmKept()).toBe(true)
    expect(await tie(manager, of, true)).toMatchObject({ ok: true })
    number = await leave(['open_file'])
  }
  expect(await tie(manager, await openCase())).toMatchObject({ ok: true })
})

test('no alarm ends in a case that is closed before a report joined it, nor in one that nobody ever took up', async () => {
  const closed = await closedAndFull()
  expect(await tie(manager, closed, true)).toEqual({ ok: false, error: 'nobody_looks' })
  expect(await isAlarmKept()).toBe(true)
  await makeJoinCase(caseworkToolsOf(register))(manager, { number: closed, taken: barestReport })
  expect(await tie(manager, closed, true)).toMatchObject({ ok: true })
  number = await leave([])
  expect(await importText(register, fileOf([openReportWith({ ref: 'C-2018-7001' })]))).toMatchObject({ ok: true })
  expect(await tie(manager, 'C-2018-7001', true)).toEqual({ ok: false, error: 'nobody_looks' })
})

test('a case that is there already can be named; one that is not there, or not seen, is answered the same', async () => {
  await addCopy()
  const of = await openCase()
  const decide = (by: Actor, caseNumber: string) => tie(by, caseNumber)
  for (const [by, caseNumber] of [
    [colleague, of],
    [manager, '26-9999'],
  ] as const) {
    expect(await decide(by, caseNumber)).toEqual({ ok: false, error: 'no_such_case' })
  }
  expect(await decide(intake, of)).toMatchObject({ ok: true })
  expect((await files().read.find(manager, number)).caseNumber).toBe(of)
  expect(await decide(intake, of)).toEqual({ ok: false, error: 'is_over' })
})

test('once it is a report, a file is there for who sees the case, and for nobody whom the case is kept from', async () => {
  await addCopy()
  expect(await codeOf(files().read.open(colleague, number))).toBe('opened')
  const of = await openCase(number)
  const asked = { name: 'Nadia Verzonnen', birthDate: undefined, phone: undefined }
  const isFound = async (by: Actor) => (await files().findFor(by, asked)).some((file) => file.number === number)
  for (const by of [intake, manager])
    expect([await codeOf(files().read.open(by, number)), await isFound(by)]).toEqual(['opened', true])
  expect([await codeOf(files().read.open(colleague, number)), await isFound(colleague)]).toEqual(['not-found', false])
  expect(await codeOf(files().openCopy(colleague, { number, copy: 1, content: 'whole' }))).toBe('not-found')
  const other = await addStaff(register, 'manager')
  await makeKeepOut(register.withActor).exclude(manager, { number: of, person: other.person })
  expect(await codeOf(files().read.open(other, number))).toBe('not-found')
  expect((await files().read.list(other)).some((line) => line.number === number)).toBe(false)
  expect(await codeOf(files().destroy(other, number))).toBe('not-found')
})

test('what breaks off halfway leaves neither case nor decision, and the file goes on waiting', async () => {
  await addCopy()
  const before = await ask(register, 'select count(*)::int as cases from case_state')
  const tools = caseworkToolsOf(register)
  const dies = () => Promise.reject(new Error('power cut'))
  const opening = makeOpenCase({ ...tools, afterWriting: [...tools.afterWriting, diesAt('document_added', dies)] })
  await expect(opening(intake, { taken: barestReport, preTravel: number })).rejects.toThrow('power cut')
  expect(await ask(register, 'select count(*)::int as cases from case_state')).toEqual(before)
  expect(await files().read.find(intake, number)).toMatchObject({ decided: null, caseNumber: null, version: 2 })
})

function diesAt(type: string, dies: () => Promise<void>) {
  return async (_tx: unknown, _actor: unknown, { events }: { events: readonly { type: string }[] }) => {
    if (events.some((event) => event.type === type)) await dies()
  }
}

test('a report from a file whose end was said already goes in, and the file stays as it was', async () => {
  await files().confirmBack(intake, { number, codeWord: 'blauwe fiets', goneAtOnce: false })
  expect(await openCase(number)).toMatch(/^26-/)
  expect(await files().read.find(intake, number)).toMatchObject({ backOn: TODAY, decided: null, caseNumber: null })
})

/** A case that was closed and holds as many documents as it can. */
async function closedAndFull(): Promise<string> {
  const of = await openCase()
  const tools = caseworkToolsOf(register)
  await register.withActor(manager, async (tx) => {
    const found = await lockCase(tx, manager.tenant, of)
    if (!found) throw new Error('no case')
    const { before } = await loadCase(tx, manager.tenant, found)
    const facts = { kind: 'pdf', media_type: 'application/pdf', bytes: 1, removed: [] }
    const documents = Array.from({ length: MOST_DOCUMENTS }, (_, index) =>
      eventOf(TODAY, 'document_added', { document: index + 1, ...facts }),
    )
    const outcome = eventOf(TODAY, 'determination_imported', { outcome: 'yes', import_file: 1 })
    const added = [...documents, outcome, eventOf(TODAY, 'case_closed', { reason: 'result_reached' })]
    const recorded = await takeRecordedMoment(tx, manager.tenant)
    await writeToCase(tx, tools, { actor: manager, found, recorded, before, added, parts: [] })
  })
  return of
}

test('a report of danger joins a case that is closed and full, with its copies: it never waits for its papers', async () => {
  await addCopy()
  const of = await closedAndFull()
  const join = makeJoinCase(caseworkToolsOf(register))
  const taken = { ...barestReport, danger: 'now', police: 'called' } as const
  expect(await join(manager, { number: of, taken, preTravel: number })).toEqual({ ok: true, value: { number: of } })
  expect(await files().read.find(manager, number)).toMatchObject({ decided: 'became_report', caseNumber: of })
  const open = makeOpenDocument(register.withActor, register.keyRing)
  const document = await open(manager, { number: of, document: MOST_DOCUMENTS + 1, content: 'whole' })
  expect(document.name).toBe('Paspoort Nadia.jpg')
})

test('a file becomes the report of no case that was voided', async () => {
  const gone = await openCase()
  const command = { do: 'void-case', on: TODAY, effectSeen: true } as const
  const seen = (await ask<{ version: number }>(register, 'select version from case_state where number = $1', [gone]))[0]
  const act = makeActOnCase(caseworkToolsOf(register))
  const parts = [{ part: 'closing_reason', content: { reason: 'x' } }]
  expect(await act(manager, { number: gone, seen: seen?.version ?? 0, command, parts })).toMatchObject({ ok: true })
  expect(await tie(manager, gone)).toMatchObject({
    ok: false,
    error: { chapter: 'casework', reason: 'gone' },
  })
})
