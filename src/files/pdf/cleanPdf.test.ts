import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { pdfWithTraces } from '../../../test/files/pdfFiles.ts'
import { pictureWithTraces } from '../../../test/files/pictures.ts'
import { cleanFile } from '../cleanFile.ts'
import { fileLimits } from '../fileLimits.ts'

async function cleaned(bytes: Buffer) {
  const answer = await cleanFile(bytes, fileLimits)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const document = await PDFDocument.load(answer.value.bytes, { updateMetadata: false })
  // Every object as text, so that a name hidden in an object stream is seen as well.
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object.toString())
  return { ...answer.value, document, objects: objects.join('\n') }
}

test('a PDF keeps its pages and loses all that acts, hides or tells who made it', async () => {
  const file = await cleaned(await pdfWithTraces(3))
  expect(file.pages).toBe(3)
  expect(file.objects).not.toMatch(
    /JavaScript|Launch|OpenAction|\/AA|\/A |EmbeddedFile|Filespec|PieceInfo|\/URI|\/Link|Invented|Metadata|AcroForm|Subtype \/Widget/,
  )
  expect(Buffer.from(file.bytes).toString('latin1')).not.toMatch(/Invented|app\.alert|MZ attached/)
  expect(file.removed).toEqual(
    expect.arrayContaining(['properties', 'scripts', 'attachments', 'links', 'notes-by-name', 'form-fields']),
  )
})

test('what a note says stays, and who said it goes', async () => {
  const file = await cleaned(await pdfWithTraces(1))
  expect(file.objects).toContain('a note stays')
})

test('what was filled in a form is drawn on the page', async () => {
  const file = await cleaned(await pdfWithTraces(1))
  const drawn = file.document.getPage(0).node.Resources()?.toString()
  expect(drawn).toContain('/XObject')
})

test('a photo in a PDF loses its place', async () => {
  const sent = await pdfWithTraces(1, await pictureWithTraces())
  expect(sent.includes('Invented Artist')).toBe(true)
  const file = await cleaned(sent)
  expect(file.removed).toContain('traces-in-pictures')
  expect(Buffer.from(file.bytes).includes('Invented Artist')).toBe(false)
})

test('an earlier version and what stands behind the end do not come along', async () => {
  const behind = Buffer.from('\nPK\x03\x04 an archive %%EOF\n<script>')
  const file = await cleaned(Buffer.concat([await pdfWithTraces(1), behind]))
  expect(file.removed).toEqual(expect.arrayContaining(['history', 'appended-bytes']))
  expect(Buffer.from(file.bytes).includes('an archive')).toBe(false)
})

test('a locked PDF is refused as locked', async () => {
  const document = await PDFDocument.load(await pdfWithTraces(1))
  document.encrypt({ userPassword: 'invented', ownerPassword: 'invented' })
  const locked = await document.save()
  expect(await cleanFile(locked, fileLimits)).toEqual({ ok: false, error: { code: 'locked', kind: 'pdf' } })
})

test('more pages than the limit are refused with their number', async () => {
  const answer = await cleanFile(await pdfWithTraces(4), { ...fileLimits, pages: 3 })
  expect(answer).toEqual({ ok: false, error: { code: 'too-many-pages', pages: 4, most: 3 } })
})

test('a form that keeps its look elsewhere is refused, since its pages would be empty', async () => {
  const document = await PDFDocument.create()
  document.addPage()
  document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ XFA: [], Fields: [] }))
  expect(await cleanFile(await document.save({ updateFieldAppearances: false }), fileLimits)).toEqual({
    ok: false,
    error: { code: 'form-not-read' },
  })
})

test('what only begins as a PDF is damaged', async () => {
  for (const text of [
    '%PDF-1.7',
    '%PDF-1.7\n1 0 obj\n<<',
    '%PDF-1.7\ntrailer<</Root 1 0 R>>\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj',
  ]) {
    expect(await cleanFile(Buffer.from(text), fileLimits)).toEqual({
      ok: false,
      error: { code: 'damaged', kind: 'pdf' },
    })
  }
})

test('a PDF that only says which page is shown first is not told to have had a script', async () => {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage()
  document.catalog.set(PDFName.of('OpenAction'), document.context.obj({ S: 'GoTo', D: [page.ref, 'Fit'] }))
  const file = await cleaned(Buffer.from(await document.save()))
  expect(file.removed).toEqual([])
})
