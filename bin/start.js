#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what is wrong. The pages are TSX, which Node does not read by itself.
import { runPinned } from './pinnedNode.js'

await runPinned(import.meta.url)
const { register } = await import('tsx/esm/api')
register()
await import('../src/main/start.ts')
