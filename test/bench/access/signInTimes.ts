import type pg from 'pg'
import { browserHeaders } from '../pages/browserHeaders.ts'
import { codeOf, type Member, PASSWORD } from './members.ts'
import { timesInTurns } from './timesInTurns.ts'

const FORM = { ...browserHeaders, 'content-type': 'application/x-www-form-urlencoded' }

export type SignInAsked = {
  readonly url: string
  /** Somebody who sees all, to forget the tries before each. */
  readonly client: pg.Client
  readonly members: readonly Member[]
  /** Names with an invitation that nobody used: an account without a password. */
  readonly invited: readonly string[]
}

/** Wrong sign-ins that are looked at: an Argon2 derivation each. */
export function wrongSignIns({ url, client, members, invited }: SignInAsked, rounds: number) {
  const member = (turn: number) => pick(members, turn)
  return timesInTurns(
    rounds,
    {
      'no such name': (turn) => tryOnce(url, 401, { name: nameOfNobody(turn), password: WRONG, code: '123456' }),
      'a wrong password': (turn) =>
        tryOnce(url, 401, { name: member(turn).signInName, password: WRONG, code: '123456' }),
      'the right password, a wrong code': (turn) =>
        tryOnce(url, 401, { name: member(turn).signInName, password: PASSWORD, code: wrongCode(member(turn)) }),
      'an account without a password': (turn) =>
        tryOnce(url, 401, { name: pick(invited, turn), password: WRONG, code: '123456' }),
    },
    async () => void (await client.query('delete from sign_in_attempt')),
  )
}

/** Tries that come too soon: refused before anything is computed for them. */
export async function slowedSignIns({ url, client, members }: SignInAsked, rounds: number) {
  const ask = (name: string, status: number) => tryOnce(url, status, { name, password: WRONG, code: '123456' })
  const unknown = members.map((_, turn) => nameOfNobody(turn))
  for (const name of [...unknown, ...members.map(({ signInName }) => signInName)]) {
    await client.query('update sign_in_attempt set failures = 0, blocked_until = clock_timestamp()')
    await ask(name, 401)
  }
  await client.query(`update sign_in_attempt set blocked_until = clock_timestamp() + interval '1 day'`)
  return timesInTurns(rounds, {
    'no such name': (turn) => ask(pick(unknown, turn), 429),
    'a name that exists': (turn) => ask(pick(members, turn).signInName, 429),
  })
}

const WRONG = 'acht luide kraaien boven het land'

/** As many letters as the names that exist. */
function nameOfNobody(turn: number): string {
  return `nobody${turn % 8}@nl`
}

function wrongCode({ totp }: Member): string {
  return String((Number(codeOf(totp)) + 500_000) % 1_000_000).padStart(6, '0')
}

async function tryOnce(url: string, status: number, form: Readonly<Record<string, string>>): Promise<void> {
  const answer = await fetch(`${url}/sign-in/password`, {
    method: 'POST',
    redirect: 'manual',
    headers: FORM,
    body: new URLSearchParams(form).toString(),
  })
  await answer.arrayBuffer()
  if (answer.status !== status) throw new Error(`a sign-in gave ${answer.status} and not ${status}`)
}

export function pick<T>(values: readonly T[], turn: number): T {
  const value = values[turn % values.length]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}
