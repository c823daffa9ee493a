import { expect, test } from 'vitest'
import { parseIsoDate } from './isoDate.ts'
import { isDraft, mayBeShown, type PublicLanguage } from './publicLanguage.ts'

const names = { nl: 'Arabisch', en: 'Arabic' }
const draft: PublicLanguage = {
  code: 'ar',
  ownName: 'العربية',
  names,
  direction: 'rtl',
  status: 'draft',
  release: undefined,
}
const on = parseIsoDate('2026-11-01')
const released: PublicLanguage = { ...draft, ...(on && { release: { by: 'N. Verzonnen', on } }) }
const complete: PublicLanguage = { ...draft, status: 'complete' }

test('a draft is shown in practice alone', () => {
  expect([mayBeShown(draft, true), mayBeShown(draft, false)]).toEqual([true, false])
})

test('a draft that somebody read and released is no draft any more', () => {
  expect([isDraft(draft), isDraft(released), isDraft(complete)]).toEqual([true, false, false])
  expect([mayBeShown(released, false), mayBeShown(complete, false)]).toEqual([true, true])
})
