import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const NEEDED = 24

/** Goes on when this Node is new enough; else runs the same script on the one that `npm ci` brought, and ends with its exit code. */
export async function runPinned(script) {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
    module.enableCompileCache()
    return
  }
  const pinned = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  if (!existsSync(pinned)) {
    process.stderr.write(`Baken needs Node.js ${NEEDED}. Run "npm ci" in the project folder: it brings one.\n`)
    process.exit(2)
  }
  const run = spawnSync(pinned, [fileURLToPath(script), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(run.status ?? 70)
}
