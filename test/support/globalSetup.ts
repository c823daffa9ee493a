import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { dataFolder } from '../../src/launch/dataFolder.ts'
import { startServer } from '../../src/launch/startServer.ts'
import { stopServer } from '../../src/launch/stopServer.ts'
import type { Connection } from '../../src/store/connect.ts'
import { configOf, prepareTemplates, type TestCluster } from './testCluster.ts'
import { unpackChromium } from './unpackChromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster
  }
}

const root = mkdtempSync(join(tmpdir(), 'baken-test-'))
// As root the server runs as another user, who has to get through.
chmodSync(root, 0o711)
const folder = dataFolder(join(root, 'data'))

/** One real PostgreSQL for the whole run: the server of TEST_DATABASE_URL when it is given, else an embedded one in a new folder. */
export async function setup(project: TestProject): Promise<void> {
  // Once for all workers: two that unpack at the same time would be in each other's way.
  await unpackChromium()
  const url = process.env.TEST_DATABASE_URL
  if (url) {
    project.provide('cluster', await prepareTemplates({ url }))
    return
  }
  const { socketFolder, port, superuser } = await startServer(folder)
  await forgetDurability({ socketFolder, port, ...superuser })
  project.provide('cluster', await prepareTemplates({ socketFolder, port, ...superuser }))
}

/** These databases live for minutes: waiting for the disk would be most of the run. Tests of kills have servers of their own. */
async function forgetDurability(administrator: Connection): Promise<void> {
  const client = new pg.Client(configOf(administrator, 'postgres'))
  await client.connect()
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    await client.query(`alter system set ${setting} = off`)
  }
  await client.query('select pg_reload_conf()')
  await client.end()
}

export async function teardown(): Promise<void> {
  await stopServer(folder)
  rmSync(root, { recursive: true, force: true })
}
