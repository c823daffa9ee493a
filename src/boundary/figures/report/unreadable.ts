import type { UnreadableReason } from '../../../domain/figures/reconcile/unreadableReason.ts'
import { AppError } from '../../../errors.ts'

/** The place is a line, or a path in JSON; `words` is cleaned input, so that a person can find it. */
export function unreadable(
  reason: UnreadableReason,
  detail: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): AppError {
  return new AppError('unreadable', { reason, ...detail }, cause)
}

const LONGEST_WORDS = 60

/** A piece of a stranger's file that is safe to show: one line, no control or direction characters, at most 60 characters. */
export function cleanWords(text: string): string {
  const plain = text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length > LONGEST_WORDS ? `${plain.slice(0, LONGEST_WORDS - 1).trimEnd()}…` : plain
}
