/** No body of ours is nested further. */
export const DEEPEST_JSON = 64

/** Whether a JSON text is nested deeper than `deepest`, told without reading it: one look at each sign. */
export function isDeeperThan(text: string, deepest: number): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (inText) {
      if (sign === '\\') at += 1
      else if (sign === '"') inText = false
      continue
    }
    if (sign === '"') inText = true
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
    if (depth > deepest) return true
  }
  return false
}
