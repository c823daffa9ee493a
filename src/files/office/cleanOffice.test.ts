import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import {
  docxParts,
  docxTiedTo,
  odtParts,
  type PartContents,
  tie,
  ties,
  xlsxParts,
  zipOf,
} from '../../../test/files/officeFiles.ts'
import { pictureWithTraces } from '../../../test/files/pictures.ts'
import { cleanFile } from '../cleanFile.ts'
import { fileLimits } from '../fileLimits.ts'

async function cleaned(parts: PartContents) {
  const answer = await cleanFile(zipOf(parts), fileLimits)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const written = Object.entries(unzipSync(answer.value.bytes))
  const names = written.map(([name]) => name)
  const text = written.map(([, bytes]) => Buffer.from(bytes).toString('latin1')).join('\n')
  return { ...answer.value, names, text, part: (name: string) => new Map(written).get(name) }
}

async function refusal(parts: PartContents): Promise<unknown> {
  const answer = await cleanFile(zipOf(parts), fileLimits)
  return answer.ok ? 'taken' : answer.error
}

test('a Word file loses who wrote it, when, where and with what, and keeps its words', async () => {
  const file = await cleaned(docxParts())
  expect(file.kind).toBe('docx')
  expect(file.text).not.toMatch(/Invented|2024|00A1B2C3|attachedTemplate|docProps/)
  expect(file.text).toContain('een opmerking')
  expect(file.removed).toEqual(expect.arrayContaining(['properties', 'thumbnail', 'names-of-authors', 'history']))
  expect(file.preview).toEqual({ kind: 'text', text: 'Goede morgen & meer', isCut: false })
  expect(file.text).toContain('https://example.org/')
})

test('every part that a cleaned file names is in it, and every part in it is named', async () => {
  const file = await cleaned(docxParts())
  const named = Array.from(file.text.matchAll(/PartName="\/([^"]+)"/g), ([, name]) => name)
  const pointedAt = Array.from(file.text.matchAll(/Target="\/([^"]+)"/g), ([, name]) => name)
  const parts = file.names.filter((name) => !/_rels\/|Content_Types/.test(name))
  expect(named.toSorted()).toEqual(parts.toSorted())
  expect(pointedAt.filter((name) => !parts.includes(name ?? ''))).toEqual([])
})

test('an Excel file keeps what it computed and loses what computes, and the path it was saved under', async () => {
  const file = await cleaned(xlsxParts())
  expect(file.kind).toBe('xlsx')
  expect(file.text).toContain('<v>42</v>')
  expect(file.text).not.toMatch(/WEBSERVICE|Invented|pageSetup r:id|printerSettings/)
  expect(file.removed).toEqual(expect.arrayContaining(['formulas', 'names-of-authors', 'properties']))
})

test('an OpenDocument text loses its authors and scripts, and is marked as what it is', async () => {
  const file = await cleaned(odtParts())
  expect(file.kind).toBe('odt')
  expect(file.text).not.toMatch(/Invented|<script|2024/)
  expect(file.names[0]).toBe('mimetype')
  expect(Buffer.from(file.bytes).toString('latin1', 38, 77)).toBe('application/vnd.oasis.opendocument.text')
  expect(file.preview).toMatchObject({ kind: 'text' })
})

test('a photo inside a document loses its place as well', async () => {
  const photo = await pictureWithTraces()
  const file = await cleaned({
    ...docxTiedTo(tie('rId9', 'image', 'media/image1.jpeg')),
    'word/media/image1.jpeg': photo,
  })
  expect(file.removed).toContain('traces-in-pictures')
  expect(Buffer.from(file.part('word/media/image1.jpeg') ?? []).includes('Invented Artist')).toBe(false)
})

const hyperlink = (target: string) => docxTiedTo(tie('rId4', 'hyperlink', target, 'External'))

test.each(['file:///C:/Users/Invented/', '\\\\server\\share', 'javascript:alert(1)', 'ms-word:x'])(
  'a link to %s leads nowhere any more',
  async (target) => {
    const file = await cleaned(hyperlink(target))
    expect(file.text).not.toContain(target)
    expect(file.removed).toContain('links')
  },
)

const document = (body: string): string => `<w:document xmlns:w="w"><w:body><w:p>${body}</w:p></w:body></w:document>`
const field = (code: string): PartContents =>
  docxParts({
    'word/document.xml': document(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${code}</w:instrText></w:r>`),
  })

const refused: readonly (readonly [string, PartContents, string])[] = [
  ['a Word macro', docxParts({ 'word/vbaProject.bin': 'x' }), 'macros'],
  ['an Excel macro sheet', xlsxParts({ 'xl/macrosheets/sheet1.xml': '<x/>' }), 'macros'],
  [
    'a file that says it has macros',
    docxParts({
      '[Content_Types].xml':
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    }),
    'macros',
  ],
  [
    'a part that says it is a program',
    docxParts({
      '[Content_Types].xml': `${docxParts()['[Content_Types].xml']}`.replace(
        'wordprocessingml.comments+xml',
        'oleObject',
      ),
    }),
    'macros',
  ],
  ['an OpenDocument macro', odtParts({ 'Basic/Standard/Module1.xml': '<x/>' }), 'macros'],
  ['an embedded object', docxParts({ 'word/embeddings/oleObject1.bin': 'x' }), 'embedded-object'],
  ['a part of another format', docxParts({ 'word/document.xml': document('<w:altChunk/>') }), 'embedded-object'],
  [
    'an OpenDocument object under another prefix',
    odtParts({ 'content.xml': '<o:d xmlns:o="x"><evil:object/></o:d>' }),
    'embedded-object',
  ],
  [
    'a template on a server',
    docxTiedTo(tie('rId8', 'image', 'https://example.org/x.png', 'External')),
    'outside-content',
  ],
  [
    'an outside tie spelt in entities',
    docxTiedTo(tie('rId8', 'image', 'https://example.org/x.png', '&#69;xternal')),
    'outside-content',
  ],
  [
    'a picture fetched by OpenDocument',
    odtParts({ 'content.xml': '<o:d><draw:image xlink:href="https://example.org/x.png"/></o:d>' }),
    'outside-content',
  ],
  ['an Excel link to another file', xlsxParts({ 'xl/externalLinks/externalLink1.xml': '<x/>' }), 'outside-content'],
  ['a field that runs a program', field('DDEAUTO c:\\\\windows\\\\cmd.exe'), 'outside-content'],
  [
    'a field that begins with a field',
    field('</w:instrText><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE'),
    'outside-content',
  ],
  [
    'a field that fetches a text',
    docxParts({ 'word/document.xml': document('<w:fldSimple w:instr="INCLUDETEXT x"/>') }),
    'outside-content',
  ],
  ['a document type', docxParts({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }), 'part-not-known'],
  ['a part that is not well formed', docxParts({ 'word/document.xml': '<w:document><w:body>' }), 'part-not-known'],
  ['a part that no rule knows', docxParts({ 'word/evil.html': '<script>' }), 'part-not-known'],
  ['a drawing that holds commands', docxParts({ 'word/media/image1.emf': '\x01\0\0\0' }), 'picture-not-read'],
  [
    'a drawing with a script, named as a picture',
    docxParts({ 'word/media/image1.png': '<svg onload="x">' }),
    'picture-not-read',
  ],
  ['an archive in the archive', docxParts({ 'inner.zip': zipOf({ a: 'b' }) }), 'part-not-known'],
]

test.each(refused)('%s refuses the file', async (_, parts, code) => {
  expect(await refusal(parts)).toEqual({ code })
})

test('an archive that is no office file is refused as an archive', async () => {
  expect(await refusal({ 'letter.txt': 'x' })).toEqual({ code: 'kind-not-taken', kind: 'archive' })
})

test('a locked OpenDocument text is refused as locked', async () => {
  const parts = odtParts({ 'META-INF/manifest.xml': '<m:manifest><m:encryption-data/></m:manifest>' })
  expect(await refusal(parts)).toEqual({ code: 'locked', kind: 'odt' })
})

test('ties are read as a reader of the format reads them', async () => {
  const file = await cleaned(docxParts({ '_rels/.rels': ties(tie('rId1', 'officeDocument', '/word/document.xml')) }))
  expect(file.text).toContain('Target="/word/document.xml"')
})

test('what LibreOffice writes when there is nothing is not told as removed', async () => {
  const empty = '<o:document-content xmlns:o="x"><o:scripts/><o:body/></o:document-content>'
  const file = await cleaned({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': empty })
  expect(file.removed).toEqual([])
})

test('labels, fonts and settings of the program that wrote a file are left out, and the file is taken', async () => {
  const parts = {
    'docMetadata/LabelInfo.xml': '<clbl:labelList xmlns:clbl="x"/>',
    'word/fonts/font1.odttf': 'InventedFont',
    'word/webSettings.xml': '<w:webSettings xmlns:w="w"/>',
    'customXml/item1.xml': '<Invented/>',
  }
  const file = await cleaned(docxParts(parts))
  expect(file.text).not.toContain('Invented')
  expect(file.names.filter((name) => Object.hasOwn(parts, name))).toEqual([])
  const font =
    '<o:font-face-decls xmlns:o="x"><o:font-face-src><u xlink:href="Fonts/a.ttf"/></o:font-face-src></o:font-face-decls>'
  expect((await cleaned(odtParts({ 'Fonts/a.ttf': 'x', 'styles.xml': font }))).removed).toContain('other-parts')
})

test('comments are found where another program puts them', async () => {
  const sheet = '<comments><authors><author>Invented Author</author></authors></comments>'
  const vml = '<xml><v:shape xmlns:v="v"/></xml>'
  const file = await cleaned(xlsxParts({ 'xl/comments/comment1.xml': sheet, 'xl/drawings/commentsDrawing1.vml': vml }))
  expect(file.names).toEqual(expect.arrayContaining(['xl/comments/comment1.xml', 'xl/drawings/commentsDrawing1.vml']))
  expect(file.text).not.toContain('Invented Author')
})
