#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what is wrong.
import { runPinned } from './pinnedNode.js'

await runPinned(import.meta.url)
await import('../src/main/cli.ts')
