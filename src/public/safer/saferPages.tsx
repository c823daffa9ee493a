import type { PublicPages } from '../publicContext.ts'
import { SaferPage } from './saferPage.tsx'

/** How to look around more safely, and where that ends. */
export const saferPages: PublicPages = {
  route: 'safer',
  room: 'public',
  serve: (site) => site.get('', ({ frame }) => ({ page: <SaferPage frame={frame} /> })),
}
