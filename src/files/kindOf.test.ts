import { expect, test } from 'vitest'
import { kindOf, type SniffedKind } from './kindOf.ts'

const files: readonly (readonly [string, SniffedKind, string])[] = [
  ['a photo of a telephone', 'heic', '\0\0\0\x18ftypheic'],
  ['a film', 'film', '\0\0\0\x18ftypisom'],
  ['a recording', 'sound', 'OggS\0\x02'],
  ['a drawing with a script', 'svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a drawing behind a declaration', 'svg', '<?xml version="1.0"?>\n<!-- x -->\n<svg onload="alert(1)">'],
  ['a page', 'html', '\n\n<!DOCTYPE html><p>'],
  ['a page that begins with words', 'html', 'Beste,\n<script>alert(1)</script>'],
  ['an e-mail', 'mail', 'From: a@example.org\nSubject: x\n\nhello'],
  ['an old or locked office file', 'office-old-or-locked', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'],
  ['a program', 'program', 'MZ\x90\0'],
  ['a script', 'program', '#!/bin/sh\nrm'],
  ['an archive', 'archive', 'Rar!\x1a\x07'],
  ['one byte that no text has', 'unknown', '\0'],
  ['one letter', 'text', 'x'],
  ['a text with an arrow', 'text', 'a < b and b > c'],
]

test.each(files)('%s is known by its bytes: %s', (_, kind, start) => {
  expect(kindOf(Buffer.from(start, 'latin1'))).toBe(kind)
})
