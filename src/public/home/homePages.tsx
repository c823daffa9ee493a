import type { PublicContext, PublicPages } from '../publicContext.ts'
import { HomePage } from './homePage.tsx'

/** The first page is asked for most: whether somebody is on the chat may be so old. */
const KNOWN_MS = 15_000

/** The first page: where to go on, and whom to call. */
export const homePages: PublicPages = {
  route: 'home',
  room: 'public',
  serve: (site, context) => {
    const hasChat = makeHasChat(context)
    site.get('', async ({ frame }) => ({ page: <HomePage frame={frame} hasChat={await hasChat()} /> }))
  },
}

/** Whether our own chat is answered now. The first page stands whatever happens: when the register is away, it is not. */
function makeHasChat({ talk }: PublicContext): () => Promise<boolean> {
  let known: { readonly at: number; readonly answer: Promise<boolean> } | undefined
  return () => {
    if (!known || performance.now() - known.at >= KNOWN_MS) {
      const answer = talk.opening().then(
        ({ canBegin, chat }) => canBegin && chat === 'open',
        // Not known is not open; the register says itself what is wrong with it.
        () => false,
      )
      known = { at: performance.now(), answer }
    }
    return known.answer
  }
}
