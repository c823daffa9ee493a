import { createInterface } from 'node:readline/promises'
import { readReport } from '../boundary/figures/report/readReport.ts'
import { readReportFile } from '../boundary/figures/report/readReportFile.ts'
import { readProfile } from '../boundary/profile/readProfile.ts'
import { runProgram } from '../cli/program.ts'
import type { CliTools } from '../cli/tools.ts'
import { reconcileReport } from '../services/figures/reconcileReport.ts'
import { checkContentFolder } from './checkContent.ts'
import { openCliRegister } from './cliRegister.ts'
import { profilesFolder } from './config.ts'
import { demoPath, resetDemo } from './demoReset.ts'
import { exportContent } from './exportContent.ts'
import { migrateServer, stopEmbedded } from './maintenance.ts'
import { todayIn } from './today.ts'

const out = (text: string): void => void process.stdout.write(text)
const err = (text: string): void => void process.stderr.write(text)

const tools: CliTools = {
  openRegister: () => openCliRegister(err),
  readProfile: () => readProfile(profilesFolder, 'nl'),
  reconcile: reconcileReport(readReport),
  checkContent: checkContentFolder,
  exportContent,
  stopServer: stopEmbedded,
  migrateServer,
  demo: { path: demoPath, reset: resetDemo, confirm },
  today: todayIn,
  read: readReportFile,
  out,
  err,
  errIsTerminal: process.stderr.isTTY ?? false,
}

async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(question)
  terminal.close()
  return ['ja', 'yes'].includes(answer.trim().toLowerCase())
}

// A reader that has seen enough (`baken figures 2018 | head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 70))
process.exitCode = await runProgram(process.argv.slice(2), tools)
