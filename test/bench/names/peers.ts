import { doubleMetaphone } from 'double-metaphone'
import jaroWinkler from 'jaro-winkler'
import type pg from 'pg'
import type { KnownBy } from '../../../src/domain/names/knownBy.ts'

/** How alike the names of all of the register are to each name asked for, from 0 to 1, in the order of the register. */
export type Likenesses = ReadonlyMap<KnownBy, Float32Array>

/** The ways in which others compare names. They are given names in our letters too: none of them reads another script. */
export type Peer = (asked: readonly KnownBy[], register: readonly KnownBy[]) => Promise<Likenesses>

export const jaroWinklerPeer: Peer = async (asked, register) => {
  const names = register.map(({ name }) => plain(name))
  return new Map(
    asked.map((person) => {
      const name = plain(person.name)
      return [person, Float32Array.from(names, (other) => jaroWinkler(name, other))]
    }),
  )
}

/** The share of words of the shorter name that sound like a word of the other, by either of the two codes of Double Metaphone. */
export const doubleMetaphonePeer: Peer = async (asked, register) => {
  const coded = register.map(({ name }) => codesOf(name))
  return new Map(
    asked.map((person) => {
      const codes = codesOf(person.name)
      return [person, Float32Array.from(coded, (others) => sharedOf(codes, others))]
    }),
  )
}

type Codes = readonly (readonly string[])[]

function codesOf(name: string): Codes {
  const words = plain(name)
    .split(' ')
    .filter((word) => word.length > 1)
  return words.map((word) => doubleMetaphone(word).filter((code) => code !== ''))
}

function sharedOf(one: Codes, other: Codes): number {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  if (fewer.length === 0) return 0
  const shared = fewer.filter((codes) => more.some((others) => codes.some((code) => others.includes(code))))
  return shared.length / Math.max(fewer.length, 2) - (more.length - fewer.length) * 0.01
}

/** The similarity of pg_trgm, in PostgreSQL itself, of names that share a trigram in ten. */
export function trigramPeer(client: pg.Client): Peer {
  return async (asked, register) => {
    await client.query('create extension if not exists pg_trgm; create temp table person (id int, name text)')
    await client.query('insert into person select * from unnest($1::int[], $2::text[])', [
      register.map((_, id) => id),
      register.map(({ name }) => plain(name)),
    ])
    await client.query('create index on person using gin (name gin_trgm_ops)')
    await client.query('set pg_trgm.similarity_threshold = 0.1')
    const found = new Map<KnownBy, Float32Array>()
    for (const person of asked) {
      const { rows } = await client.query<{ id: number; alike: number }>(
        'select id, similarity(name, $1) as alike from person where name % $1',
        [plain(person.name)],
      )
      const likenesses = new Float32Array(register.length)
      for (const { id, alike } of rows) likenesses[id] = alike
      found.set(person, likenesses)
    }
    await client.query('drop table person')
    return found
  }
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
}
