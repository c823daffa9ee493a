import { type Zippable, zipSync } from 'fflate'

export type PartContents = Readonly<Record<string, string | Uint8Array>>

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const links = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relsType = 'application/vnd.openxmlformats-package.relationships+xml'
const ooxml = 'application/vnd.openxmlformats-officedocument'

/** The parts as an archive; a part that is missing in `changed` is as given, one that is undefined is left out. */
export function zipOf(parts: PartContents): Buffer {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? Buffer.from(content) : content
  }
  return Buffer.from(zipSync(files))
}

/** One relationship, as a line of a `.rels` part. */
export function tie(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`
}

export function ties(...lines: readonly string[]): string {
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const lines = Object.entries(overrides).map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  return `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${relsType}"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>${lines.join('')}</Types>`
}

const properties = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>Invented Author</dc:creator></cp:coreProperties>',
  'docProps/app.xml': '<Properties><Company>Invented Company</Company></Properties>',
  'docProps/custom.xml': '<Properties><property name="secret">Invented Value</property></Properties>',
  'docProps/thumbnail.jpeg': 'not even a picture',
}

const fileTies = (main: string): string =>
  ties(
    tie('rId1', 'officeDocument', main),
    tie('rId2', 'metadata/core-properties', 'docProps/core.xml'),
    tie('rId3', 'extended-properties', 'docProps/app.xml'),
    tie('rId4', 'custom-properties', 'docProps/custom.xml'),
  )

/** A Word file with an author in each place where Word leaves one. */
export function docxParts(changed: PartContents = {}): PartContents {
  return {
    '[Content_Types].xml': contentTypes({
      '/word/document.xml': `${ooxml}.wordprocessingml.document.main+xml`,
      '/word/comments.xml': `${ooxml}.wordprocessingml.comments+xml`,
      '/word/settings.xml': `${ooxml}.wordprocessingml.settings+xml`,
    }),
    '_rels/.rels': fileTies('word/document.xml'),
    'word/document.xml': `<?xml version="1.0"?><w:document ${word} ${links}><w:body><w:p w:rsidR="00A1B2C3"><w:r><w:t>Goede</w:t></w:r><w:ins w:id="1" w:author="Invented Author" w:date="2024-01-02T03:04:05Z"><w:r><w:t xml:space="preserve"> morgen &amp; meer</w:t></w:r></w:ins></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:body></w:document>`,
    'word/comments.xml': `<w:comments ${word}><w:comment w:id="1" w:author="Invented Author" w:initials="IA" w:date="2024-01-02T03:04:05Z"><w:p><w:r><w:t>een opmerking</w:t></w:r></w:p></w:comment></w:comments>`,
    'word/settings.xml': `<w:settings ${word} ${links}><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsid w:val="00A1B2C3"/></w:rsids></w:settings>`,
    'word/people.xml': '<w15:people xmlns:w15="c"><w15:person w15:author="Invented Author"/></w15:people>',
    'word/_rels/settings.xml.rels': ties(
      tie('rId1', 'attachedTemplate', 'file:///C:/Users/Invented/Normal.dotm', 'External'),
    ),
    'word/_rels/document.xml.rels': ties(
      tie('rId1', 'comments', 'comments.xml'),
      tie('rId2', 'settings', 'settings.xml'),
      tie('rId3', 'people', 'people.xml'),
      tie('rId4', 'hyperlink', 'https://example.org/', 'External'),
    ),
    ...properties,
    ...changed,
  }
}

/** An Excel file with a formula, a comment with its author, and the path it was saved under. */
export function xlsxParts(changed: PartContents = {}): PartContents {
  const sheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  return {
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': `${ooxml}.spreadsheetml.sheet.main+xml`,
      '/xl/worksheets/sheet1.xml': `${ooxml}.spreadsheetml.worksheet+xml`,
      '/xl/comments1.xml': `${ooxml}.spreadsheetml.comments+xml`,
    }),
    '_rels/.rels': fileTies('xl/workbook.xml'),
    'xl/workbook.xml': `<workbook ${sheet} ${links}><x15ac:absPath xmlns:x15ac="d" url="C:\\Users\\Invented\\"/><sheets><sheet name="Een" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': ties(tie('rId1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': `<worksheet ${sheet} ${links}><sheetData><row r="1"><c r="A1"><f>WEBSERVICE("https://example.org/")</f><v>42</v></c></row></sheetData><pageSetup r:id="rId2"/></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': ties(
      tie('rId1', 'comments', '../comments1.xml'),
      tie('rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'),
    ),
    'xl/comments1.xml': `<comments ${sheet}><authors><author>Invented Author</author></authors><commentList/></comments>`,
    'xl/printerSettings/printerSettings1.bin': 'InventedPrinter',
    ...properties,
    ...changed,
  }
}

/** An OpenDocument text with an annotation, and the properties that LibreOffice writes. */
export function odtParts(changed: PartContents = {}): PartContents {
  const spaces =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
  return {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${spaces}><office:scripts><script>x</script></office:scripts><office:body><office:text><text:p>Goede<office:annotation><dc:creator>Invented Author</dc:creator><dc:date>2024-01-02</dc:date></office:annotation> morgen</text:p></office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${spaces}/>`,
    'meta.xml': '<meta><creator>Invented Author</creator></meta>',
    'settings.xml': '<settings>InventedPrinter</settings>',
    'Thumbnails/thumbnail.png': 'not even a picture',
    'META-INF/manifest.xml': '<manifest/>',
    ...changed,
  }
}

/** The ties of a Word file's text, with these besides the usual ones. */
export function docxTiedTo(...lines: readonly string[]): PartContents {
  return docxParts({ 'word/_rels/document.xml.rels': ties(tie('rId1', 'comments', 'comments.xml'), ...lines) })
}
