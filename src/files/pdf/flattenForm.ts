import { PDFDict, type PDFDocument, PDFName, PDFSignature } from '@cantoo/pdf-lib'
import { FileRefused } from '../safeFile.ts'

/**
 * Draws the fields of a form on their pages as they are shown, so that what was filled in stays readable when the form goes;
 * false without a form. A form that keeps its look elsewhere (XFA alone, or fields that a reader must draw) is refused: its
 * pages would come out empty.
 */
export function flattenForm(document: PDFDocument): boolean {
  const tree = document.catalog.lookup(PDFName.of('AcroForm'))
  if (!(tree instanceof PDFDict)) return false
  const form = document.getForm()
  const fields = form.getFields()
  if (tree.has(PDFName.of('XFA'))) {
    if (fields.length === 0) throw new FileRefused({ code: 'form-not-read' })
    form.deleteXFA()
  }
  for (const field of fields) {
    const isFilled = field.acroField.dict.has(PDFName.of('V')) && !(field instanceof PDFSignature)
    const isDrawn = field.acroField.getWidgets().every((widget) => widget.dict.has(PDFName.of('AP')))
    if (isFilled && !isDrawn) throw new FileRefused({ code: 'form-not-read' })
    if (!isDrawn) form.removeField(field)
  }
  form.flatten({ updateFieldAppearances: false })
  return fields.length > 0
}
