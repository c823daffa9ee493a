import { onTestFinished } from 'vitest'
import { wireTalk } from '../../src/main/wireTalk.ts'
import type { TalkContext } from '../../src/public/talkContext.ts'
import { newCode } from '../../src/sealing/conversations/newCode.ts'
import type { NextOpening } from '../../src/services/conversations/talkOpening.ts'
import { openPool } from '../../src/store/connect.ts'
import { connectionAs, type TestRegister } from './testRegister.ts'

const terms = { keptDays: 90, graceDays: 7 }

/** Conversations of a register as the public process has them, under its own login. Within a hook, call `close` yourself. */
export function openPublicTalk(
  { names }: TestRegister,
  tenant = 1,
  nextOpening: NextOpening = () => undefined,
): { talk: TalkContext; close: () => Promise<void> } {
  const pool = openPool(connectionAs('baken_public', names.register), names.register, { tenant, size: 8 })
  const { talk, stopListening } = wireTalk(pool, terms, nextOpening)
  return {
    talk,
    close: async () => {
      await stopListening()
      await pool.end()
    },
  }
}

/** The same, closed when the test is over. */
export function publicTalkOf(register: TestRegister): TalkContext {
  const { talk, close } = openPublicTalk(register)
  onTestFinished(close)
  return talk
}

/** For tests of other pages: a hub in which nobody reads conversations, so that none can be begun. There is no register behind it. */
export const nobodyReads: TalkContext = {
  door: {
    readers: async () => [],
    saltOf: refuse,
    begin: refuse,
    open: refuse,
    isChatStaffed: async () => false,
    wrongCodes: async () => 0,
    state: async () => undefined,
    lines: async () => [],
    part: async () => undefined,
    add: async () => 'gone',
    withdraw: async () => 'gone',
    resume: async () => 'gone',
    consent: async () => 'gone',
    takeBackConsent: async () => 'gone',
    askDeletion: async () => 'gone',
    takeBackDeletion: async () => 'gone',
    leave: async () => undefined,
  },
  work: { ask: refuse, take: async () => false, countBegun: () => undefined },
  withoutScript: {
    newCode,
    begin: refuse,
    open: refuse,
    read: async () => undefined,
    write: refuse,
    act: refuse,
    leave: async () => undefined,
    close: () => undefined,
  },
  live: { subscribe: () => () => undefined },
  terms,
  opening: async () => ({ canBegin: false, chat: 'not_known' }),
}

async function refuse(): Promise<never> {
  throw new Error('there is no register in this test')
}
