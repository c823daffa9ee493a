import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const installed = '/usr/bin/chromium'

/** Starts Chromium: the one that CHROMIUM_PATH names, the one of the system, or the one from npm. */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH
  const executablePath = named ?? (existsSync(installed) ? installed : await sparticuz.executablePath())
  // Root cannot have the sandbox, and the pages of the tests are our own.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}
