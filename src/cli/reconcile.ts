import { hasContradiction } from '../domain/figures/reconcile/finding.ts'
import { type Locale, parseLocale } from '../domain/shared/locale.ts'
import { AppError, exitStatus } from '../errors.ts'
import { words } from '../messages/words.ts'
import { reconcileJson } from '../outputs/reconcile/reconcileJson.ts'
import { reconcileText } from '../outputs/reconcile/reconcileText.ts'
import { unreadableText } from '../outputs/reconcile/unreadableText.ts'
import type { ReconcileReport } from '../services/figures/reconcileReport.ts'

export const reconcileSummary = 'reconcile <file>   Check whether the numbers of an annual report agree with each other'

/** As typed; a missing option has its default (text, nl). */
export type ReconcileOptions = { readonly format?: string; readonly lang?: string }

/** What the command works with: reading a file, checking it, and its two streams. */
export type ReconcileTools = {
  readonly read: (file: string) => Promise<Uint8Array>
  readonly reconcile: ReconcileReport
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Ends with the exit code: 0 no contradiction, 1 a contradiction, 2 wrong options or an unreadable file. Bugs are thrown. */
export async function reconcileCommand(
  file: string,
  options: ReconcileOptions,
  tools: ReconcileTools,
): Promise<number> {
  const locale = parseLocale(options.lang) ?? 'nl'
  try {
    const print = printerOf(options)
    const reconciliation = tools.reconcile(await tools.read(file))
    tools.out(print(reconciliation, words(locale)))
    return hasContradiction(reconciliation) ? exitStatus.refused : 0
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    sayError(error, { file, locale, asJson: options.format === 'json' }, tools)
    return exitStatus[error.code]
  }
}

function printerOf({ format = 'text', lang = 'nl' }: ReconcileOptions) {
  if (parseLocale(lang) === undefined) throw new AppError('invalid-input', { option: 'lang', value: lang })
  if (format === 'json') return reconcileJson
  if (format === 'text') return reconcileText
  throw new AppError('invalid-input', { option: 'format', value: format })
}

/** With `--format json` the error is the document; otherwise nothing but results goes to stdout. */
function sayError(
  error: AppError,
  { file, locale, asJson }: { file: string; locale: Locale; asJson: boolean },
  { out, err }: ReconcileTools,
): void {
  const message = errorText(error, file, locale)
  if (asJson) out(`${JSON.stringify({ error: { code: error.code, message } }, undefined, 1)}\n`)
  else err(`${message}\n`)
}

function errorText(error: AppError, file: string, locale: Locale): string {
  const say = words(locale)
  const { option, value = '' } = error.publicDetail
  if (error.code === 'invalid-input' && option === 'format') return say('reconcile.option_format', { value })
  if (error.code === 'invalid-input' && option === 'lang') return say('reconcile.option_lang', { value })
  const reason = unreadableText(new AppError(error.code, { file, ...error.publicDetail }), say)
  return reason ?? error.message
}
