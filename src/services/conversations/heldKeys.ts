import type { ReporterKeys } from '../../sealing/conversations/deriveFromSecret.ts'

const IDLE_MS = 20 * 60_000
/** Past so many at once, who looked longest ago is asked for the code again. */
const MOST = 2_000

export type HeldKeys = ReturnType<typeof makeHeldKeys>

/**
 * The keys of who reads without script, in the memory of this process and nowhere else, by the token of the session. What nobody looked at
 * for twenty minutes is emptied, also when nobody comes by. `now` in milliseconds.
 */
export function makeHeldKeys(now: () => number = Date.now, most = MOST) {
  const held = new Map<string, { readonly keys: ReporterKeys; readonly at: number }>()

  const drop = (token: string): void => {
    const found = held.get(token)
    held.delete(token)
    found?.keys.verifier.fill(0)
    found?.keys.voucher.fill(0)
  }
  // A map gives back in the order of putting: who looked longest ago comes first.
  const sweep = (): void => {
    for (const [token, { at }] of held) {
      if (now() - at < IDLE_MS && held.size <= most) return
      drop(token)
    }
  }
  const put = (token: string, keys: ReporterKeys): void => {
    held.delete(token)
    held.set(token, { keys, at: now() })
    sweep()
  }
  const each = setInterval(sweep, 60_000)
  each.unref()

  return {
    put,
    drop,

    /** Missing for who opened with script, was away, or has to make room. */
    of: (token: string): ReporterKeys | undefined => {
      sweep()
      const found = held.get(token)
      if (found) put(token, found.keys)
      return found?.keys
    },

    /** Empties all of it. */
    close: (): void => {
      clearInterval(each)
      for (const token of [...held.keys()]) drop(token)
    },
  }
}
