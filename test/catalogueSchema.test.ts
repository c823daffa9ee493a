import { expect, inject, test } from 'vitest'
import { readSchemaFile, type SchemaTables } from './schemaFile.ts'
import { withAdministrator } from './support/testCluster.ts'
import { type TestRegister, testRegister } from './support/testRegister.ts'

/** How the driver gives each type of the database (see `openPool`). */
const typescriptOf: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  text: 'string',
  uuid: 'string',
  date: 'string',
  timestamptz: 'string',
  jsonb: 'unknown',
  bytea: 'Buffer',
  _bytea: 'Buffer[]',
  _int4: 'number[]',
  _int8: 'number[]',
  _text: 'string[]',
}

type Column = { table: string; name: string; type: string; nullable: boolean; made: boolean; relation: string }

const columnsQuery = `
  select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable, c.relkind as relation,
    (a.atthasdef or a.attidentity <> '') as made
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p', 'm')
  join pg_type t on t.oid = a.atttypid
  where a.attnum > 0 and not a.attisdropped and c.relname <> 'migration'
  order by c.relname, a.attnum`

/** The columns of a database, in the words of `schema.ts`. Columns of a view are never null here, since their tables are not. */
function tablesOf(columns: readonly Column[]): SchemaTables {
  const tables = Map.groupBy(columns, ({ table }) => table)
  return new Map(
    [...tables].map(([table, own]) => [table, new Map(own.map((column) => [column.name, written(column)]))]),
  )
}

function written({ type, nullable, made, relation, table, name }: Column): string {
  const base = typescriptOf[type]
  if (base === undefined) throw new Error(`${table}.${name} has the type ${type}, which schema.ts can't say yet`)
  const whole = nullable && relation === 'r' ? `${base} | null` : base
  return made ? `Generated<${whole}>` : whole
}

/** A union of texts says more than the database knows. */
function plain(tables: SchemaTables): SchemaTables {
  const plainType = (type: string) => type.replace(/'[^']*'(?: \| '[^']*')*/, 'string')
  return new Map(
    [...tables].map(([table, own]) => [table, new Map([...own].map(([name, type]) => [name, plainType(type)]))]),
  )
}

function sorted(tables: SchemaTables): unknown {
  return Object.fromEntries([...tables].sort().map(([table, own]) => [table, Object.fromEntries([...own].sort())]))
}

async function keysColumns({ names }: TestRegister): Promise<readonly Column[]> {
  return withAdministrator(
    inject('cluster'),
    names.keys,
    async (client) => (await client.query<Column>(columnsQuery)).rows,
  )
}

test('schema.ts says the tables and columns of the migrated register, and no others', async () => {
  const register = await testRegister()
  const { rows } = await register.asAdministrator((client) => client.query<Column>(columnsQuery))
  expect(rows.length).toBeGreaterThan(100)
  expect(sorted(plain(readSchemaFile('Schema')))).toEqual(sorted(tablesOf(rows)))
})

test('schema.ts says the tables and columns of the migrated keys, and no others', async () => {
  const register = await testRegister()
  expect(sorted(plain(readSchemaFile('KeysSchema')))).toEqual(sorted(tablesOf(await keysColumns(register))))
})
