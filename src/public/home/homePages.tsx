import type { PublicPages } from '../publicContext.ts'
import { HomePage } from './homePage.tsx'

/** The first page: where to go on, and whom to call. */
export const homePages: PublicPages = {
  route: 'home',
  room: 'public',
  serve: (site) => site.get('', ({ frame }) => ({ page: <HomePage frame={frame} /> })),
}
