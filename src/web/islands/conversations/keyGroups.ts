/** As many signs as somebody copies without looking up. */
const LENGTH = 4

const HEAD = 'AGE-SECRET-KEY-1'

/** A secret key as it is copied by hand: its fixed beginning, then groups of four. The spaces are not part of it. */
export function inGroups(key: string): string {
  const head = key.startsWith(HEAD) ? HEAD : ''
  const rest = key.slice(head.length)
  const groups = Array.from({ length: Math.ceil(rest.length / LENGTH) }, (_, at) =>
    rest.slice(at * LENGTH, (at + 1) * LENGTH),
  )
  return [head, ...groups].filter(Boolean).join(' ')
}

/** The key that somebody typed from paper, in groups or not. */
export function fromGroups(typed: string): string {
  return typed.replaceAll(/\s/g, '').toUpperCase()
}
