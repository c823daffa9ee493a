import type { Nodes } from 'mdast'

/** More marks of emphasis and links in one block cost the parser time by their square, and so do lists within lists. */
const MOST_MARKS = 200

/** Deeper than any text needs: what walks it calls itself for each. */
const DEEPEST = 12

/** What begins a quotation or an item of a list. */
const BEGINS = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y

/**
 * The first line (counted from 1) that begins more quotations and lists in each other, or ends more marks of emphasis and links since the last blank
 * line, than any text needs; missing for none.
 */
export function tangledLine(body: string): number | undefined {
  let marks = 0
  for (const [at, line] of body.split('\n').entries()) {
    marks = line.trim() === '' ? 0 : marks + (line.match(/[*_[]/g)?.length ?? 0)
    if (marks > MOST_MARKS || beginsIn(line) > DEEPEST) return at + 1
  }
  return undefined
}

function beginsIn(line: string): number {
  let count = 0
  BEGINS.lastIndex = 0
  while (count <= DEEPEST && BEGINS.test(line)) count += 1
  return count
}

/** Whether lists, quotations or emphasis stand in each other more often than any text needs. */
export function isTooDeep(root: Nodes): boolean {
  let level: readonly Nodes[] = [root]
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []))
    if (level.length === 0) return false
  }
  return true
}
