import { AFRelationship, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'

/** A PDF of so many pages with all that a PDF can carry besides: properties, script, action, attachment, link, note, form. */
export async function pdfWithTraces(pages = 2, photo?: Buffer): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.setAuthor('Invented Author')
  document.setProducer('InventedProgram')
  document.catalog.set(
    PDFName.of('Metadata'),
    document.context.register(document.context.stream('<x:xmpmeta>Invented Author</x:xmpmeta>')),
  )
  document.addJavaScript('start', 'app.alert("acts")')
  await document.attach(Buffer.from('MZ attached program'), 'attached.exe', { afRelationship: AFRelationship.Data })
  const { context } = document
  const launch = context.obj({ Type: 'Action', S: 'Launch', F: PDFString.of('calc.exe') })
  document.catalog.set(PDFName.of('OpenAction'), launch)
  for (let index = 0; index < pages; index += 1) {
    const page = document.addPage([200, 200])
    page.drawText(`bladzijde ${index + 1}`, { size: 12 })
    if (photo && index === 0) page.drawImage(await document.embedJpg(photo), { x: 0, y: 0 })
    page.node.set(PDFName.of('AA'), context.obj({ O: { S: 'JavaScript', JS: PDFString.of('app.alert(1)') } }))
    page.node.set(PDFName.of('PieceInfo'), context.obj({ Invented: { Private: PDFString.of('InventedPrivate') } }))
    const link = {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 9, 9],
      A: { S: 'URI', URI: PDFString.of('https://tracker.example/') },
    }
    const note = {
      Type: 'Annot',
      Subtype: 'Text',
      Rect: [0, 0, 9, 9],
      T: PDFString.of('Invented Noter'),
      Contents: PDFString.of('a note stays'),
    }
    page.node.set(PDFName.of('Annots'), context.obj([link, { ...note, A: launch }]))
  }
  const field = document.getForm().createTextField('wish')
  field.setText('what was filled in')
  field.addToPage(document.getPage(0), { x: 20, y: 20, width: 150, height: 20 })
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

/** A PDF whose objects are in a stream that unpacks to so many bytes: small to send, huge to read. */
export async function pdfBomb(packed: Buffer): Promise<Buffer> {
  const head = '%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'
  const stream = `3 0 obj\n<</Type/ObjStm/N 1/First 10/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`
  const tail = '\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 4>>\n%%EOF\n'
  return Buffer.concat([Buffer.from(head + stream), packed, Buffer.from(tail)])
}
