#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what is wrong. The pages are TSX, which Node does not read by itself.
import { fileURLToPath } from 'node:url'
import { runPinned } from './pinnedNode.js'

await runPinned(import.meta.url)
// tsx looks for its settings in the working directory: Baken can be started from anywhere.
process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../tsconfig.json', import.meta.url))
const { register } = await import('tsx/esm/api')
register()
await import('../src/main/start.ts')
