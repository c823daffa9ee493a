import { setTimeout as sleep } from 'node:timers/promises'
import type { Files } from '../domain/knowledge/publishing/proposal.ts'
import type { PublicDoor } from '../store/publicDoor.ts'

/** Who reads after this time gets what was published meanwhile. */
const FRESH_MS = 1_000

/** A page waits so long for the database, and is then shown as it was known: who reads may have no time. */
const WAIT_MS = 500

/**
 * What two people published, asked for when somebody reads, and kept when the database is away. The same map as long as nothing new was
 * published.
 */
export function keepPublished(door: Pick<PublicDoor, 'publishedAfter'>): () => Promise<Files> {
  let known: Files = new Map()
  let newest = 0
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined

  async function ask(): Promise<void> {
    askedAt = performance.now()
    try {
      const fresh = await door.publishedAfter(newest)
      if (fresh.length === 0) return
      known = new Map([...known, ...fresh.map(({ file, text }) => [file, text] as const)])
      newest = Math.max(...fresh.map(({ publication }) => publication))
    } catch {
      // The database is away: what is known stands.
    } finally {
      asking = undefined
    }
  }

  return async () => {
    if (asking === undefined && performance.now() - askedAt < FRESH_MS) return known
    asking ??= ask()
    // Who comes later waits no longer than the first: a database that does not answer costs half a second, not one for each reader.
    const left = Math.max(askedAt + WAIT_MS - performance.now(), 0)
    await Promise.race([asking, sleep(left, undefined, { ref: false })])
    return known
  }
}
