import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../../shared/isoDate.ts'
import { lineDifference } from './lineDifference.ts'
import { markChecked } from './markChecked.ts'

const day = (text: string) => text as IsoDate
const page = `---
title: "Een"
checked_on: null
next_review: "2027-02-22"
---

checked_on: null is what a line of the text says
`

describe('a page that was checked and stays as it is', () => {
  test('gets the day of its check and of its next review, and nothing else', () => {
    const marked = markChecked(page, day('2026-11-22'), day('2027-05-22')) ?? ''
    const changed = lineDifference(page, marked).filter(({ kind }) => kind !== 'same')
    expect(changed.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      ...['out checked_on: null', 'out next_review: "2027-02-22"'],
      ...['in checked_on: "2026-11-22"', 'in next_review: "2027-05-22"'],
    ])
  })

  test('can be checked again', () => {
    const once = markChecked(page, day('2026-11-22'), day('2027-05-22')) ?? ''
    expect(markChecked(once, day('2027-05-20'), day('2027-11-20'))).toContain('checked_on: "2027-05-20"')
  })

  test('without the two lines in its head is not marked', () => {
    expect(markChecked(page.replace('checked_on: null\nnext', 'next'), day('2026-11-22'), day('2027-05-22'))).toBe(
      undefined,
    )
    expect(markChecked('no head', day('2026-11-22'), day('2027-05-22'))).toBe(undefined)
  })
})
