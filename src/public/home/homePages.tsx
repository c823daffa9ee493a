import type { TalkOpening } from '../../services/conversations/talkOpening.ts'
import type { PublicContext, PublicPages } from '../publicContext.ts'
import { HomePage } from './homePage.tsx'

/** The first page is asked for most: whether somebody reads, or is on the chat, may be so old. */
const KNOWN_MS = 15_000

/** The first page: where to go on, and whom to call. */
export const homePages: PublicPages = {
  route: 'home',
  room: 'public',
  serve: (site, context) => {
    const openingOf = makeKnownOpening(context)
    site.get('', async ({ frame }) => {
      const opening = await openingOf()
      return { page: <HomePage frame={frame} opening={opening} timeZone={context.timeZone} /> }
    })
  },
}

/** Whether somebody reads and answers now. The first page stands whatever happens: missing when the register is away. */
function makeKnownOpening({ talk }: PublicContext): () => Promise<TalkOpening | undefined> {
  let known: { readonly at: number; readonly answer: Promise<TalkOpening | undefined> } | undefined
  return () => {
    if (!known || performance.now() - known.at >= KNOWN_MS) {
      // The register says itself what is wrong with it.
      const answer = talk.opening().catch(() => undefined)
      known = { at: performance.now(), answer }
    }
    return known.answer
  }
}
