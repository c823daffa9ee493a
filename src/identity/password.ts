import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { AppError } from '../errors.ts'
import { makeBoundedWork } from './boundedWork.ts'
import { judgeLength, normalisePassword } from './passwordText.ts'

/** The cost of a derivation: memory in KiB, passes over it, lanes. */
type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number }

type StoredHash = { readonly cost: Cost; readonly salt: Buffer; readonly hash: Buffer }

/** The second recommended choice of RFC 9106 (section 4): 64 MiB, three passes, four lanes; OWASP asks for 46 MiB and one pass at least. */
const cost: Cost = { memory: 65536, passes: 3, parallelism: 4 }
const SALT_BYTES = 16
const HASH_BYTES = 32

/** Two derivations hold 128 MiB; fifty waiting are some five seconds of work on two cores. */
const bounded = makeBoundedWork(2, 50)

/** What is compared when there is no account, so that it costs the same work. Nobody knows a password for it. */
const nobody: StoredHash = { cost, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) }

const written =
  /^\$argon2id\$v=19\$m=(?<memory>\d{1,7}),t=(?<passes>\d{1,2}),p=(?<parallelism>\d{1,2})\$(?<salt>[A-Za-z0-9+/]{11,86})\$(?<hash>[A-Za-z0-9+/]{22,86})$/

/**
 * The Argon2id hash of a password with a fresh salt, as a PHC string. Fails with `invalid-input` when it has not 12 to 200
 * characters, and with `busy` when too many derivations wait.
 */
export async function hashPassword(password: string): Promise<string> {
  const text = normalisePassword(password)
  if (text === undefined || judgeLength(text) !== 'fits') throw new AppError('invalid-input')
  const salt = randomBytes(SALT_BYTES)
  return format({ cost, salt, hash: await derive(text, salt, cost, HASH_BYTES) })
}

/**
 * Whether a password is the one stored. Does the same work when nothing is stored, so that the time does not tell whether an
 * account exists. Fails with `busy` when too many derivations wait; throws when what is stored is no hash of ours.
 */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const text = normalisePassword(password)
  // Longer than any password that was ever taken: what the asker sent decides this, not the account.
  if (text === undefined) return false
  const expected = stored === undefined ? nobody : parse(stored)
  const found = await derive(text, expected.salt, expected.cost, expected.hash.length)
  return timingSafeEqual(found, expected.hash) && stored !== undefined
}

/** Whether a stored hash has other costs than we use now; then hash anew at the next sign-in, when the password is at hand. */
export function needsRehash(stored: string): boolean {
  const { cost: then, salt, hash } = parse(stored)
  const same = then.memory === cost.memory && then.passes === cost.passes && then.parallelism === cost.parallelism
  return !same || salt.length !== SALT_BYTES || hash.length !== HASH_BYTES
}

/** Argon2id without secret or associated data. Heavy, and therefore bounded. */
function derive(message: string, nonce: Buffer, { memory, passes, parallelism }: Cost, tagLength: number) {
  const parameters: Argon2Parameters = { message, nonce, memory, passes, parallelism, tagLength }
  const run = () =>
    new Promise<Buffer>((resolve, reject) => {
      argon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key)))
    })
  return bounded(run)
}

function format({ cost: { memory, passes, parallelism }, salt, hash }: StoredHash): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

function parse(stored: string): StoredHash {
  const { memory, passes, parallelism, salt, hash } = written.exec(stored)?.groups ?? {}
  if (salt === undefined || hash === undefined) throw new Error('not an Argon2id hash in PHC form')
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
