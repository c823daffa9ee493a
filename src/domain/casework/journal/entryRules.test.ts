import { expect, test } from 'vitest'
import { reportedCase } from '../../../../test/support/caseUnderRules.ts'
import type { IsoDate } from '../../shared/isoDate.ts'

const on = '2020-01-12' as IsoDate
const write = { do: 'write-entry', on, kind: 'fact' } as const
const correct = { do: 'correct-entry', on, entry: 1, kind: 'view' } as const
const written = reportedCase().after(write)

test('an entry is numbered in its case and keeps its kind until somebody puts it right', () => {
  expect(written.after(write).file?.journal.entries.map(({ entry, kind }) => [entry, kind])).toEqual([
    [1, 'fact'],
    [2, 'fact'],
  ])
  expect(written.after(correct).file?.journal.entries[0]).toMatchObject({ kind: 'view', corrections: 1 })
})

test('words in somebody’s name are put right by them or by who leads', () => {
  expect(written.answer(correct, { person: 99 })).toBe('not-your-entry')
  expect(written.answer(correct, { as: 'senior' })).toBe('allowed')
  expect(written.answer(correct, { as: 'manager' })).toBe('allowed')
  expect(written.answer({ ...correct, entry: 2 })).toBe('no-entry')
})

test('two people who write an entry each do not get in each other’s way', () => {
  const both = written.after(write, { as: 'intake' })
  expect(both.file?.journal.entries).toHaveLength(2)
})

test('a statement says who said it, also when it is put right', () => {
  const said = { ...write, kind: 'statement' } as const
  expect(written.answer(said)).toBe('no-speaker')
  expect(written.answer({ ...said, hasSource: true })).toBe('allowed')
  expect(written.answer({ ...correct, kind: 'statement' })).toBe('no-speaker')
  expect(written.answer({ ...correct, kind: 'statement', hasSource: true })).toBe('allowed')
})
