import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { chromiumLibraries, unpackChromium, unpackedChromium } from './unpackChromium.ts'

const installed = '/usr/bin/chromium'

/** Starts Chromium: the one that CHROMIUM_PATH names, the one of the system, or the one from npm. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (existsSync(installed) ? installed : undefined)
  // Root cannot have the sandbox, and the pages of the tests are our own.
  const options = { args: ['--no-sandbox', '--disable-gpu'] }
  if (executablePath !== undefined) return chromium.launch({ ...options, executablePath })
  await unpackChromium()
  const own = { ...options, executablePath: join(unpackedChromium, 'chromium') }
  return chromium.launch(own).catch((error: unknown) => {
    const lacksLibraries = error instanceof Error && error.message.includes('error while loading shared libraries')
    if (!lacksLibraries) throw error
    return chromium.launch({ ...own, env: { ...process.env, LD_LIBRARY_PATH: chromiumLibraries } })
  })
}
