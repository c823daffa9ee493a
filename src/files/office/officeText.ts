import { textPreview } from '../plainText.ts'
import type { FilePreview } from '../safeFile.ts'
import { unescapeXml, xmlTokens } from './xmlTokens.ts'

const lineEnds = new Set(['p', 'h', 'br', 'line-break', 'tr', 'table-row'])
/** More than a preview shows, so that it can say that it was cut. */
const ENOUGH = 30_000

/** The words of a text document, a paragraph a line, as far as a preview needs them. */
export function officeText(part: Uint8Array | undefined): FilePreview {
  if (!part) return { kind: 'none' }
  const words: string[] = []
  let length = 0
  let isText = false
  for (const token of xmlTokens(part)) {
    if (length > ENOUGH) break
    // In Word only `w:t` is text that is shown; in OpenDocument all text inside of a paragraph is.
    if (token.kind === 'text' && isText) words.push(unescapeXml(token.text))
    if (token.kind === 'text' && isText) length += token.text.length
    if (token.kind === 'text') continue
    if (token.local === 'tab') words.push('\t')
    if (lineEnds.has(token.local) && token.kind !== 'open') words.push('\n')
    isText = isTextAfter(token.kind, token.name, token.local, isText)
  }
  return textPreview(words.join('').trim())
}

function isTextAfter(kind: 'open' | 'close' | 'empty', name: string, local: string, isText: boolean): boolean {
  if (name === 'text:p' || name === 'text:h') return kind === 'open'
  if (local === 't') return kind === 'open'
  return isText
}
