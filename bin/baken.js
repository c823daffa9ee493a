#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what is wrong.
if (Number(process.versions.node.split('.')[0]) < 24) {
  const { spawnSync } = await import('node:child_process')
  const { existsSync } = await import('node:fs')
  const { fileURLToPath } = await import('node:url')
  const pinned = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  if (!existsSync(pinned)) {
    process.stderr.write('Baken needs Node.js 24. Run "npm ci" in the project folder: it brings one.\n')
    process.exit(2)
  }
  const run = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(run.status ?? 70)
}
await import('../src/main/cli.ts')
