import { AppError } from '../../../errors.ts'
import type { Turned } from './signInPage.tsx'

/** What an attempt to sign in, or to confirm, failed with, when that is for the page to say; missing for all other errors. */
export function turnedBy(error: unknown): Turned | undefined {
  if (!(error instanceof AppError)) return undefined
  if (error.code === 'not-signed-in' || error.code === 'step-up-needed') return { kind: 'wrong' }
  if (error.code === 'slow-down') return { kind: 'slow', seconds: Number(error.publicDetail.seconds ?? 1) }
  return undefined
}

export function statusOfTurned({ kind }: Turned): number {
  return kind === 'wrong' ? 401 : 429
}
