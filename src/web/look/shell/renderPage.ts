import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The text of a whole page, with its doctype. */
export function renderPage<Props>(page: VNode<Props>): string {
  return `<!doctype html>\n${renderToString(page)}`
}
