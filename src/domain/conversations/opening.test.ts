import { expect, test } from 'vitest'
import { closedBecause, type ReaderKey } from './opening.ts'

const tried = '2026-03-01T12:00:00.000Z'
const reader: ReaderKey = { kind: 'reader', triedAt: tried, holds: true }
const recovery: ReaderKey = { kind: 'recovery', triedAt: tried, holds: true }

test('a conversation can be begun when a colleague and the recovery key can open it', () => {
  expect(closedBecause([reader, recovery])).toEqual([])
  expect(closedBecause([{ ...reader, triedAt: null }, reader, recovery])).toEqual([])
})

test('without a reader, or with one who never tried their key, nothing can be begun', () => {
  expect(closedBecause([recovery])).toEqual(['no_reader'])
  expect(closedBecause([{ ...reader, triedAt: null }, recovery])).toEqual(['reader_not_tried'])
})

test('without a recovery key that somebody tried, nothing can be begun', () => {
  expect(closedBecause([reader])).toEqual(['no_recovery_key'])
  expect(closedBecause([reader, { ...recovery, triedAt: null }])).toEqual(['recovery_key_not_tried'])
  expect(closedBecause([])).toEqual(['no_reader', 'no_recovery_key'])
})

test('keys whose owners are away or lost the role are told from keys that nobody tried, and from none', () => {
  const away = { ...reader, holds: false }
  expect(closedBecause([away, recovery])).toEqual(['reader_away'])
  expect(closedBecause([away, { ...away, triedAt: null }, recovery])).toEqual(['reader_away'])
  expect(closedBecause([away, { ...reader, triedAt: null }, recovery])).toEqual(['reader_not_tried'])
  expect(closedBecause([away, reader, recovery])).toEqual([])
})
