import { expect, test } from 'vitest'
import { makeTalkOpening, type NextOpening } from './talkOpening.ts'

const at = '2026-11-23T08:00:00.000Z'
const opening = (readers: number, isStaffed: boolean, next: ReturnType<NextOpening>) =>
  makeTalkOpening(
    {
      readers: async () => Array.from({ length: readers }, (_, reader) => ({ reader, recipient: 'age1' })),
      isChatStaffed: async () => isStaffed,
    },
    () => next,
  )()

test('the chat is open when somebody is there, whatever its hours say', async () => {
  for (const next of [undefined, { at, isNow: true }, { at, isNow: false }])
    expect(await opening(2, true, next)).toEqual({ canBegin: true, chat: 'open' })
})

test('nobody there: it opens by its hours, and within them nobody can say when', async () => {
  expect(await opening(2, false, { at, isNow: false })).toEqual({ canBegin: true, chat: 'closed', opensAt: at })
  expect(await opening(2, false, { at, isNow: true })).toEqual({ canBegin: true, chat: 'closed' })
  expect(await opening(2, false, undefined)).toEqual({ canBegin: true, chat: 'not_known' })
})

test('without readers nothing can be begun, and no chat is open', async () => {
  expect(await opening(0, true, undefined)).toEqual({ canBegin: false, chat: 'not_known' })
})

test('without readers no time is promised, whatever the hours of the chat say', async () => {
  for (const isNow of [true, false])
    expect(await opening(0, false, { at, isNow })).toEqual({ canBegin: false, chat: 'not_known' })
})
