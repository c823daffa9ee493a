import { expect, test } from 'vitest'
import { closedBecause, type ReaderKey } from './opening.ts'

const tried = '2026-03-01T12:00:00.000Z'
const reader: ReaderKey = { kind: 'reader', triedAt: tried }
const recovery: ReaderKey = { kind: 'recovery', triedAt: tried }

test('a conversation can be begun when a colleague and the recovery key can open it', () => {
  expect(closedBecause([reader, recovery])).toEqual([])
  expect(closedBecause([{ kind: 'reader', triedAt: null }, reader, recovery])).toEqual([])
})

test('without a reader, or with one who never tried their key, nothing can be begun', () => {
  expect(closedBecause([recovery])).toEqual(['no_reader'])
  expect(closedBecause([{ kind: 'reader', triedAt: null }, recovery])).toEqual(['reader_not_tried'])
})

test('without a recovery key that somebody tried, nothing can be begun', () => {
  expect(closedBecause([reader])).toEqual(['no_recovery_key'])
  expect(closedBecause([reader, { kind: 'recovery', triedAt: null }])).toEqual(['recovery_key_not_tried'])
  expect(closedBecause([])).toEqual(['no_reader', 'no_recovery_key'])
})
