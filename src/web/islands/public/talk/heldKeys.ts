import type { ReporterKeys } from '../../../../sealing/conversations/deriveFromSecret.ts'

/** The keys of the conversation that is open on this page: in its memory, and nowhere else. */
let held: ReporterKeys | undefined

export function holdKeys(keys: ReporterKeys): void {
  held = keys
}

export function heldKeys(): ReporterKeys | undefined {
  return held
}

export function forgetKeys(): void {
  held = undefined
}

/** What is bytes is made empty at once; texts go when the browser clears its memory. */
export function wipe({ verifier, voucher }: ReporterKeys): void {
  verifier.fill(0)
  voucher.fill(0)
}
