import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core'
import { chromiumLibraries, unpackChromium, unpackedChromium } from './unpackChromium.ts'

const installed = '/usr/bin/chromium'

/** Starts Chromium: the one that CHROMIUM_PATH names, the one of the system, or the one from npm. */
export function launchChromium(): Promise<Browser> {
  return withChromium((options) => chromium.launch(options))
}

/** The same with a profile that stays in a folder, as on somebody's own computer. */
export function launchProfile(folder: string, context: BrowserContextOptions): Promise<BrowserContext> {
  return withChromium((options) => chromium.launchPersistentContext(folder, { ...options, ...context }))
}

async function withChromium<T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const executablePath = process.env.CHROMIUM_PATH ?? (existsSync(installed) ? installed : undefined)
  // Root cannot have the sandbox, and the pages of the tests are our own.
  const options = { args: ['--no-sandbox', '--disable-gpu'] }
  if (executablePath !== undefined) return launch({ ...options, executablePath })
  await unpackChromium()
  const own = { ...options, executablePath: join(unpackedChromium, 'chromium') }
  return launch(own).catch((error: unknown) => {
    const lacksLibraries = error instanceof Error && error.message.includes('error while loading shared libraries')
    if (!lacksLibraries) throw error
    return launch({ ...own, env: { ...process.env, LD_LIBRARY_PATH: chromiumLibraries } })
  })
}
