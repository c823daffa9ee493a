import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FileKind } from './safeFile.ts'
import { safeName } from './safeName.ts'

const names: readonly (readonly [string, FileKind, string | undefined])[] = [
  ['Paspoort Fatima.JPG', 'jpeg', 'Paspoort Fatima.jpg'],
  ['photo.png', 'jpeg', 'photo.jpg'],
  ['IMG_1.HEIC', 'jpeg', 'IMG_1.jpg'],
  ['still.gif', 'png', 'still.png'],
  ['brief', 'pdf', 'brief.pdf'],
  ['notes 3.4', 'text', 'notes 3.4.txt'],
  ['lijst.csv', 'text', 'lijst.txt'],
  ['Lijst.TSV', 'text', 'Lijst.txt'],
  ['a.csv.csv', 'text', 'a.csv.txt'],
  ['../../etc/passwd', 'text', 'passwd.txt'],
  ['C:\\Users\\x\\brief.pdf', 'pdf', 'brief.pdf'],
  ['fdp.\u202eexe.pdf', 'pdf', 'fdp. exe.pdf'],
  ['a\u0000b\nc.pdf', 'pdf', 'a b c.pdf'],
  ['جواز سفر.pdf', 'pdf', 'جواز سفر.pdf'],
  ['.pdf', 'pdf', 'pdf.pdf'],
  ['', 'pdf', 'document.pdf'],
  ['invoice.pdf', 'docx', undefined],
  ['invoice.exe', 'pdf', undefined],
  ['page.html', 'text', undefined],
  ['brief.docm', 'docx', undefined],
]

test.each(names)('%j of a %s is kept as %j', (name, kind, kept) => {
  expect(safeName(name, kind)).toBe(kept)
})

test('any name becomes one that is short, visible and without folders', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeName(name, 'pdf')
      if (safe === undefined) return
      expect(safe).not.toMatch(/[/\\\p{C}<>:"|?*]/u)
      expect(safe.endsWith('.pdf')).toBe(true)
      expect([...safe].length).toBeLessThanOrEqual(124)
    }),
  )
})
