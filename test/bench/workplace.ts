import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { dataFolder } from '../../src/launch/dataFolder.ts'
import { stopServer } from '../../src/launch/stopServer.ts'
import type { EmbeddedRegister } from '../../src/main/embedded.ts'
import { type OpenRegister, openRegister } from '../../src/main/openRegister.ts'
import { databaseNames, withClient } from '../../src/store/prepare.ts'

let root: string | undefined

/** Made when it is first needed: a process that only opens a register makes none. */
function workplace(): string {
  if (root !== undefined) return root
  root = mkdtempSync(join(tmpdir(), 'baken-bench-'))
  // As root the server runs as another user, who has to get through.
  chmodSync(root, 0o711)
  return root
}

const used = new Set<string>()

/** A path for a file, or for a data folder, of this run. */
export function pathFor(name: string): string {
  return join(workplace(), name)
}

/** A data folder of this run: its server is stopped at the end. */
export function newDataFolder(name: string): string {
  const path = pathFor(name)
  used.add(path)
  return path
}

export type BenchRegister = OpenRegister & { readonly embedded: EmbeddedRegister }

/** Opens, and makes, the register of a data folder of this run. */
export async function openAt(path: string, { demo }: { demo: boolean }): Promise<BenchRegister> {
  const place = { kind: 'embedded', dataFolder: path, keyFile: undefined } as const
  const register = await openRegister({ place, demo, say: () => undefined })
  const { embedded } = register
  if (!embedded) throw new Error('a data folder has a server of its own')
  return { ...register, embedded }
}

/** Work on the register as the administrator, past row security: filling and looking, never what is measured. */
export function asAdministrator<T>({ embedded }: BenchRegister, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(embedded.administrator(databaseNames.register), work)
}

/** The process that all other processes of the register's database come from. */
export async function postmasterOf(register: BenchRegister): Promise<number> {
  const { rows } = await asAdministrator(register, (client) =>
    client.query<{ pid: number }>(`select split_part(pg_read_file('postmaster.pid'), e'\n', 1)::int as pid`),
  )
  if (!rows[0]) throw new Error('the server has no process')
  return rows[0].pid
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no port is free')
  return address.port
}

/** Stops the server of one data folder, so that it costs the next measurement nothing. */
export async function stopAt(path: string): Promise<void> {
  await stopServer(dataFolder(path))
}

/** Ends every server of this run and removes all it wrote. */
export async function clearWorkplace(): Promise<void> {
  for (const path of used) await stopAt(path).catch(() => undefined)
  if (root !== undefined) rmSync(root, { recursive: true, force: true })
}
