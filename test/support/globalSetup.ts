import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { dataFolder } from '../../src/launch/dataFolder.ts'
import { startServer } from '../../src/launch/startServer.ts'
import { stopServer } from '../../src/launch/stopServer.ts'
import { prepareTemplates, type TestCluster } from './testCluster.ts'

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
  const url = process.env.TEST_DATABASE_URL
  if (url) {
    project.provide('cluster', await prepareTemplates({ url }))
    return
  }
  const { socketFolder, port, superuser } = await startServer(folder)
  project.provide('cluster', await prepareTemplates({ socketFolder, port, ...superuser }))
}

export async function teardown(): Promise<void> {
  await stopServer(folder)
  rmSync(root, { recursive: true, force: true })
}
