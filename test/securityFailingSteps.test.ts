import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../src/domain/access/actor.ts'
import { ask } from './registerWork.ts'
import { everythingIn } from './support/everythingIn.ts'
import { openSharingDesk, referralTo, type SharingDesk } from './support/sharingDesk.ts'

// A referral writes in many tables, in one transaction. At each of them in turn the disk is full or the server is gone.

let desk: SharingDesk
let numbers: readonly string[]
let caseworker: Actor

beforeAll(async () => {
  desk = await openSharingDesk()
  const rows = await ask<{ number: string }>(
    desk.register,
    `select c.number from case_state c join case_grant g on g.tenant = c.tenant and g.case_id = c.case_id
     where g.principal = $1 order by c.number limit 2`,
    [desk.made.teams.get('Noord')],
  )
  numbers = rows.map((row) => row.number)
  caseworker = await desk.actor('caseworker')
})
afterAll(() => desk.drop())

const refer = (number: string) => {
  const command = referralTo(desk.organisation('Opvanghuis Denkbeeld'), desk.today)
  return desk.act(caseworker, number, command, [{ part: 'referral', content: { text: 'Graag opvang' } }])
}

/** Lets the writing in one table fail as the statement says. */
async function failingAt<T>(table: string, statement: string, work: () => Promise<T>): Promise<T> {
  const run = (text: string) => ask(desk.register, text)
  await run(
    `create function fails() returns trigger language plpgsql security definer as $$ begin ${statement}; return new; end $$`,
  )
  await run(`create trigger fails before insert or update on ${table} for each row execute function fails()`)
  try {
    return await work()
  } finally {
    await run(`drop trigger fails on ${table}`)
    await run('drop function fails')
  }
}

const failures = {
  'database-disk-full': `raise exception using errcode = 'disk_full'`,
  unreachable: 'perform pg_terminate_backend(pg_backend_pid())',
} as const

test('at whichever step a disk is full or the server goes, nothing of a referral is left, it is said, and the next try succeeds', {
  timeout: 60_000,
}, async () => {
  const [first = '', second = ''] = numbers
  const before = await everythingIn(desk.register)
  expect(await refer(first)).toBe('done')
  const standing = await everythingIn(desk.register)
  const written = Object.keys(standing).filter((table) => standing[table] !== before[table])
  expect(written).toEqual(
    expect.arrayContaining(['access_log', 'notice', 'case_share', 'case_state', 'event', 'event_sealed', 'log_queue']),
  )
  for (const table of written) {
    for (const [reason, statement] of Object.entries(failures)) {
      const failed = failingAt(table, statement, () => refer(second).catch((error: unknown) => error))
      expect([table, await failed]).toMatchObject([table, { code: 'database', publicDetail: { reason } }])
      expect([table, await everythingIn(desk.register)]).toEqual([table, standing])
    }
  }
  expect(await refer(second)).toBe('done')
})
