import { unreadableReasons } from '../../domain/figures/reconcile/unreadableReason.ts'
import type { AppError } from '../../errors.ts'
import type { Words } from '../../messages/words.ts'

/** Why a report could not be read, for people, with its line where there is one. Missing when the error is about something else. */
export function unreadableText({ code, publicDetail }: AppError, say: Words): string | undefined {
  const reason = unreadableReasons.find((known) => known === publicDetail.reason)
  if (code !== 'unreadable' || reason === undefined) return undefined
  const text = say(`reconcile.unreadable_${reason}`, publicDetail)
  const line = publicDetail.line
  return line === undefined || reason === 'not_utf8' ? text : say('reconcile.at_line', { line, text })
}
