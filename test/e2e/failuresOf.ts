import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
const NARROWEST = 320

/**
 * What is wrong with a page as it stands: what axe finds, each with the first place where it is, and that it moves sideways, also on the
 * narrowest screen.
 */
export async function failuresOf(page: Page, name = new URL(page.url()).pathname): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  const failures = violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html}`)
  const viewport = page.viewportSize()
  if (!viewport) throw new Error('the page has no window')
  for (const width of [NARROWEST, viewport.width]) {
    await page.setViewportSize({ width, height: viewport.height })
    if (await movesSideways(page)) failures.push(`${name} moves sideways at ${width}`)
  }
  return failures
}

/** Whether a page is wider than its window. */
export function movesSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}
