import { AppError } from '../src/errors.ts'
import { contradictionsIn } from './reconcileReports.ts'

/** A number that stands somewhere in a file: what the page calls it, and the file with another value in its place. */
export type NumberInFile = {
  readonly name: string
  readonly value: number
  readonly changedTo: (value: number) => string
}

/** Every number of a text, named by its line and the words around it. One is written in letters. */
export function numbersInText(text: string): readonly NumberInFile[] {
  return spots(text).map(({ start, end, value }) => {
    const line = text.slice(0, start).split('\n').length
    const before = text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - 45), start).trimStart()
    const after = text.slice(end, Math.min(text.indexOf('\n', end), end + 30)).trimEnd()
    return {
      name: `line ${line}: \`${before}»${text.slice(start, end)}«${after}\``,
      value,
      changedTo: (other) => text.slice(0, start) + String(other) + text.slice(end),
    }
  })
}

/** Every number of a CSV, named by the table and the column. */
export function numbersInCsv(text: string): readonly NumberInFile[] {
  const header = (text.split('\n')[0] ?? '').split(',')
  return numbersInText(text).map(({ value, changedTo }, place) => {
    const start = spots(text)[place]?.start ?? 0
    const line = text.slice(text.lastIndexOf('\n', start) + 1)
    const column = text.slice(text.lastIndexOf('\n', start) + 1, start).split(',').length - 1
    return { name: `\`${header[column]}\` of \`${line.split(',')[0]}\``, value, changedTo }
  })
}

/** Every number of a JSON document, also in names and texts, named by its path. Tables go by their id, sentences by none. */
export function numbersInJson(text: string): readonly NumberInFile[] {
  const document: unknown = JSON.parse(text)
  return leaves(document, '').map(({ path, value, changedTo }) => ({
    name: `\`${path}\``,
    value,
    changedTo: (other) => JSON.stringify(changedTo(other)),
  }))
}

type Leaf = { readonly path: string; readonly value: number; readonly changedTo: (value: number) => unknown }

function leaves(node: unknown, path: string): readonly Leaf[] {
  if (typeof node === 'number') return [{ path, value: node, changedTo: (other) => other }]
  if (typeof node === 'string') return inString(node, path, (text) => text)
  if (Array.isArray(node)) {
    return node.flatMap((item: unknown, place) =>
      leaves(item, `${path}[${nameOf(item)}]`).map((leaf) => ({
        ...leaf,
        changedTo: (other: number) => node.map((own: unknown, at) => (at === place ? leaf.changedTo(other) : own)),
      })),
    )
  }
  if (typeof node !== 'object' || node === null) return []
  const entries: readonly (readonly [string, unknown])[] = Object.entries(node)
  const replaced = (key: string, entry: readonly [string, unknown]) =>
    Object.fromEntries(entries.map((own) => (own[0] === key ? entry : own)))
  return entries.flatMap(([key, value]) => {
    const below = path === '' ? key : `${path}.${key}`
    const inValue = leaves(value, below).map((leaf) => ({
      ...leaf,
      changedTo: (other: number) => replaced(key, [key, leaf.changedTo(other)]),
    }))
    return [...inString(key, `the name of ${below}`, (name) => replaced(key, [name, value])), ...inValue]
  })
}

function nameOf(item: unknown): string {
  const { id, code } = Object(item)
  return typeof code === 'string' ? code : typeof id === 'string' && /^\d+$/.test(id) ? id : ''
}

function inString(text: string, path: string, put: (text: string) => unknown): readonly Leaf[] {
  return spots(text).map(({ start, end, value }) => ({
    path,
    value,
    changedTo: (other) => put(text.slice(0, start) + String(other) + text.slice(end)),
  }))
}

function spots(text: string) {
  return [...text.matchAll(/\d+|\bVier\b/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: match[0] === 'Vier' ? 4 : Number(match[0]),
  }))
}

/** Whether changing this one number is seen: as a contradiction, or because the file is refused. */
export function isSeen(number: NumberInFile, value: number): boolean {
  try {
    return contradictionsIn(number.changedTo(value)).length > 0
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable') return true
    throw error
  }
}

/** A few other values tell whether an equation holds a number; one that is only missed now and then counts as not covered. */
export function isCovered(number: NumberInFile): boolean {
  return [1, -1, 7, 40]
    .map((by) => Math.max(0, number.value + by))
    .every((value) => isSeen(number, value) || value === number.value)
}
