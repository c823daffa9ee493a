import { AppError } from '../../../src/errors.ts'
import type { AccountServices } from '../../../src/services/access/signIn/accountServices.ts'
import { timed } from '../measure.ts'
import { cpuOfTree } from '../processCost.ts'
import { seconds, type Table, whole } from '../table.ts'
import { asAdministrator, type BenchRegister, postmasterOf } from '../workplace.ts'
import { accountsOf, codeOf, type Member, office, PASSWORD, signInWithPasskey } from './members.ts'

const AT_ONCE = 20

export const floodHead: Table['head'] = [
  'wrong sign-ins, 20 at a time',
  'tries',
  'Argon2 derivations',
  'slowed down',
  'busy',
  'took',
  'CPU of node',
  'CPU of PostgreSQL',
  'owner by password',
  'owner by passkey',
  'alerts',
]

type Guess = { readonly signInName: string; readonly address: string }

/** Wrong sign-ins of several kinds; halfway through each the owner of an account signs in, from the browser that it knows. */
export async function floodRows(register: BenchRegister, owner: Member, tries: number): Promise<string[][]> {
  const floods: Readonly<Record<string, readonly Guess[]>> = {
    'at one name, each from another part of the network': guesses(tries, (at) => ({
      signInName: owner.signInName,
      address: `10.${at >> 8}.${at & 255}.1`,
    })),
    'each at another name, from five parts of the network': guesses(tries, (at) => ({
      signInName: `nobody-${at}@nl`,
      address: `10.0.${at % 5}.1`,
    })),
    'each at another name from another part of the network': guesses(Math.ceil(tries / 5), (at) => ({
      signInName: `nobody-${at}@nl`,
      address: `10.${at >> 8}.${at & 255}.1`,
    })),
  }
  const rows: string[][] = []
  for (const [name, all] of Object.entries(floods)) {
    await asAdministrator(register, async (client) => {
      await client.query('delete from sign_in_attempt')
      await client.query('delete from notice')
      await client.query('update totp set last_step = null')
    })
    rows.push([name, ...(await flood(register, owner, all))])
  }
  return rows
}

function guesses(tries: number, guess: (at: number) => Guess): readonly Guess[] {
  return Array.from({ length: tries }, (_, at) => guess(at))
}

async function flood(register: BenchRegister, owner: Member, all: readonly Guess[]): Promise<string[]> {
  const accounts = accountsOf(register)
  const postmaster = await postmasterOf(register)
  const [own, database] = [process.cpuUsage(), cpuOfTree(postmaster)]
  const codes: string[] = []
  let entered: Promise<readonly string[]> | undefined
  const { took } = await timed(async () => {
    for (let first = 0; first < all.length; first += AT_ONCE) {
      if (first + AT_ONCE >= all.length / 2) entered ??= enterAs(accounts, owner)
      codes.push(...(await Promise.all(all.slice(first, first + AT_ONCE).map((guess) => guessOnce(accounts, guess)))))
    }
  })
  const { user, system } = process.cpuUsage(own)
  const count = (code: string) => whole(codes.filter((one) => one === code).length)
  const cost = [took, (user + system) / 1000, cpuOfTree(postmaster) - database].map(seconds)
  const ways = (await entered) ?? []
  const turned = [count('not-signed-in'), count('slow-down'), count('busy')]
  return [whole(all.length), ...turned, ...cost, ...ways, await alertsOf(register, owner)]
}

async function guessOnce({ signIn }: AccountServices, { signInName, address }: Guess): Promise<string> {
  const answer = { signInName, password: 'acht luide kraaien boven het land', code: '123456' }
  const error: unknown = await signIn.withPassword(answer, { ...office, address }).catch((caught: unknown) => caught)
  if (error instanceof AppError) return error.code
  throw new Error('a wrong sign-in got in', { cause: error })
}

/** How long each way took; what it failed with when it did. */
function enterAs(accounts: AccountServices, owner: Member): Promise<readonly string[]> {
  const { signInName, totp, client } = owner
  const answer = { signInName, password: PASSWORD, code: codeOf(totp) }
  const said = async (way: () => Promise<unknown>): Promise<string> => {
    try {
      return seconds((await timed(way)).took)
    } catch (error) {
      return error instanceof AppError ? error.code : 'failed'
    }
  }
  return Promise.all([
    said(() => accounts.signIn.withPassword(answer, client)),
    said(() => signInWithPasskey(accounts, owner)),
  ])
}

async function alertsOf(register: BenchRegister, { actor }: Member): Promise<string> {
  const { rows } = await asAdministrator(register, (client) =>
    client.query<{ alerts: number }>(
      `select count(*)::int as alerts from notice where tenant = $1 and person = $2 and kind = 'sign_in_attempts'`,
      [actor.tenant, actor.person],
    ),
  )
  return String(rows[0]?.alerts ?? 0)
}
