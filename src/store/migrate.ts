import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { AppError } from '../errors.ts'

const folder = join(import.meta.dirname, 'migrations')
const ONE_AT_A_TIME = 7018

/**
 * Brings a database to the newest schema, each numbered file in a transaction of its own, in order, as the owner.
 * Refuses when a file that ran before has changed since: a released migration is never edited. Gives how many ran.
 */
export async function migrate(client: pg.ClientBase, name: 'register' | 'keys'): Promise<number> {
  await client.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME])
  try {
    await closeLargeObjects(client)
    await client.query('set role baken_owner')
    await client.query(
      `create table if not exists migration (number int primary key, name text not null, checksum text not null,
        applied timestamptz not null default clock_timestamp())`,
    )
    const { rows } = await client.query<{ number: number; checksum: string }>('select number, checksum from migration')
    const done = new Map(rows.map(({ number, checksum }) => [number, checksum]))
    let ran = 0
    for (const file of migrationsOf(name)) {
      const known = done.get(file.number)
      if (known === undefined) {
        await apply(client, file)
        ran += 1
      } else if (known !== file.checksum) {
        throw new AppError('database', { reason: 'migration-changed', migration: file.name })
      }
    }
    return ran
  } finally {
    await client.query('reset role')
    await client.query('select pg_advisory_unlock($1)', [ONE_AT_A_TIME])
  }
}

/**
 * Large objects of PostgreSQL are a store that every login may fill, beside all tables and rules. Only who owns those functions can close
 * them: a superuser. For anybody else they stay as the cluster has them.
 */
async function closeLargeObjects(client: pg.ClientBase): Promise<void> {
  await client.query(`do $$
    declare
      f regprocedure;
    begin
      for f in select p.oid from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace
          and p.proname ~ '^(lo_.+|loread|lowrite)$' and pg_has_role(p.proowner, 'usage') loop
        execute format('revoke execute on function %s from public', f);
      end loop;
    end
    $$`)
}

/** Whether every migration has run, none of them changed since. Missing tables count as not prepared. */
export async function isMigrated(client: pg.ClientBase, name: 'register' | 'keys'): Promise<boolean> {
  const { rows: found } = await client.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`)
  if (!found[0]?.there) return false
  const { rows } = await client.query<{ checksum: string }>('select checksum from migration')
  const done = new Set(rows.map(({ checksum }) => checksum))
  return migrationsOf(name).every(({ checksum }) => done.has(checksum))
}

/** The roles of the cluster. Needs a login that may make roles; harmless when they are there. */
export async function makeRoles(client: pg.ClientBase): Promise<void> {
  await client.query(readFileSync(join(folder, 'roles.sql'), 'utf8'))
}

type MigrationFile = {
  readonly number: number
  readonly name: string
  readonly text: string
  readonly checksum: string
}

function migrationsOf(name: 'register' | 'keys'): readonly MigrationFile[] {
  const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.sql'))
  return files.sort().map((file) => {
    const text = readFileSync(join(folder, name, file), 'utf8')
    const checksum = createHash('sha256').update(text).digest('hex')
    return { number: Number(file.slice(0, 4)), name: `${name}/${file}`, text, checksum }
  })
}

async function apply(client: pg.ClientBase, { number, name, text, checksum }: MigrationFile): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
