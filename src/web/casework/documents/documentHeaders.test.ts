import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentHeaders } from './documentHeaders.ts'

test('a document is taken down as a file, and is no page of ours', () => {
  expect(documentHeaders({ name: 'brief.pdf', mediaType: 'application/pdf' })).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="brief.pdf"; filename*=UTF-8''brief.pdf`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
})

test('only a picture that was made here is shown in place', () => {
  const dispositionOf = (mediaType: string) => documentHeaders({ name: 'x', mediaType })['content-disposition']
  expect(dispositionOf('image/webp')).toMatch(/^inline;/)
  for (const other of ['text/plain; charset=utf-8', 'application/pdf', 'image/svg+xml', 'text/html']) {
    expect(dispositionOf(other)).toMatch(/^attachment;/)
  }
})

test('no name breaks out of its header, and every name can be read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const disposition = documentHeaders({ name, mediaType: 'application/pdf' })['content-disposition'] ?? ''
      expect(disposition).toMatch(/^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w.!~%-]*$/)
      expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(name.toWellFormed())
    }),
  )
})
