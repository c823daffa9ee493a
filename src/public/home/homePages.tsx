import type { PublicPages } from '../publicContext.ts'
import { knownFor } from '../shell/knownFor.ts'
import { HomePage } from './homePage.tsx'

/** The first page is asked for most: whether somebody reads, or is on the chat, may be so old. */
const KNOWN_MS = 15_000

/** The first page: where to go on, and whom to call. */
export const homePages: PublicPages = {
  route: 'home',
  room: 'public',
  serve: (site, context) => {
    // It stands whatever happens: missing when the register is away, which says itself what is wrong with it.
    const openingOf = knownFor(KNOWN_MS, () => context.talk.opening().catch(() => undefined))
    site.get('', async ({ frame }) => {
      const opening = await openingOf()
      return { page: <HomePage frame={frame} opening={opening} timeZone={context.timeZone} /> }
    })
  },
}
