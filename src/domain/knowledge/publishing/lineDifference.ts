/** A line of two texts beside each other: taken out, put in, or in both. `before` and `after` are its numbers, counted from 1. */
export type DifferenceLine =
  | { readonly kind: 'same'; readonly text: string; readonly before: number; readonly after: number }
  | { readonly kind: 'out'; readonly text: string; readonly before: number }
  | { readonly kind: 'in'; readonly text: string; readonly after: number }

/** Lines that stand together, and how many equal ones were left out before them. */
export type DifferencePart = { readonly skipped: number; readonly lines: readonly DifferenceLine[] }

/** So many equal lines are shown around each change. */
const AROUND = 2

/** One text against another, line by line: the fewest lines out and in. What is taken out comes before what is put in its place. */
export function lineDifference(before: string, after: string): readonly DifferenceLine[] {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1
  let end = 0
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1
  const same = (from: number, to: number) =>
    old.slice(from, to).map((text, at): DifferenceLine => {
      const beforeNumber = from + at + 1
      return {
        kind: 'same',
        text,
        before: beforeNumber,
        after: beforeNumber + (from < start ? 0 : fresh.length - old.length),
      }
    })
  const middle = walk(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end), start)
  return [...same(0, start), ...middle, ...same(Math.max(old.length - end, start), old.length)]
}

/** The parts of a difference that changed, with some equal lines around each. */
export function changedParts(lines: readonly DifferenceLine[]): readonly DifferencePart[] {
  const isShown = (at: number) =>
    lines.slice(Math.max(at - AROUND, 0), at + AROUND + 1).some(({ kind }) => kind !== 'same')
  const parts: { skipped: number; lines: DifferenceLine[] }[] = []
  let skipped = 0
  for (const [at, line] of lines.entries()) {
    if (!isShown(at)) {
      skipped += 1
      continue
    }
    if (skipped > 0 || parts.length === 0) parts.push({ skipped, lines: [] })
    parts.at(-1)?.lines.push(line)
    skipped = 0
  }
  return parts
}

/** An empty text has no line; the line feed at the end of a file begins none. */
function linesOf(text: string): readonly string[] {
  if (text === '') return []
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
}

/** Along the longest common subsequence, which a table of lengths gives: texts of some hundreds of lines. */
function walk(old: readonly string[], fresh: readonly string[], offset: number): readonly DifferenceLine[] {
  const width = fresh.length + 1
  const longest = new Uint32Array((old.length + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const isSame = old[row] === fresh[column]
      longest[row * width + column] = isSame
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const lines: DifferenceLine[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < fresh.length) {
    const [gone, put] = [old[row], fresh[column]]
    const [before, after] = [offset + row + 1, offset + column + 1]
    if (gone !== undefined && gone === put) {
      lines.push({ kind: 'same', text: gone, before, after })
      row += 1
      column += 1
    } else if (gone !== undefined && (put === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ kind: 'out', text: gone, before })
      row += 1
    } else if (put !== undefined) {
      lines.push({ kind: 'in', text: put, after })
      column += 1
    }
  }
  return lines
}
