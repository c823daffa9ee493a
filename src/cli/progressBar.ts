const WIDTH = 40
const PAUSE_MS = 100

/** A bar on stderr, on a terminal only, redrawn at most ten times a second. */
export function makeProgressBar({ err, errIsTerminal }: { err: (text: string) => void; errIsTerminal: boolean }) {
  let drawn = 0
  return {
    /** `share` runs from 0 to 1. */
    show(share: number): void {
      if (!errIsTerminal || performance.now() - drawn < PAUSE_MS) return
      drawn = performance.now()
      const full = Math.round(Math.min(1, share) * WIDTH)
      err(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.round(Math.min(1, share) * 100)} %`)
    },
    /** Wipes the bar, so that what follows stands on a clean line. */
    end(): void {
      if (drawn > 0) err(`\r${' '.repeat(WIDTH + 8)}\r`)
      drawn = 0
    },
  }
}
