import { FileRefused } from '../safeFile.ts'

export type XmlTag = {
  readonly kind: 'open' | 'close' | 'empty'
  readonly name: string
  /** The name without its prefix. */
  readonly local: string
  /** Values as written, entities and all. */
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

export type XmlToken = XmlTag | { readonly kind: 'text'; readonly text: string }

const tag = /<(\/?)([^\s<>/!?="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attribute = /([^\s<>/="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g

/**
 * Reads XML (fifth edition, 2.4 and 3.1) in one pass. Comments and processing instructions are passed over; a document type
 * is refused, since entities are how a small file becomes a large one; so is what is not well formed.
 */
export function* xmlTokens(bytes: Uint8Array): Generator<XmlToken> {
  const xml = decode(bytes)
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const text = xml.slice(at, next === -1 ? xml.length : next)
    if (text) yield { kind: 'text', text }
    if (next === -1) return
    const [token, end] = readMarkup(xml, next)
    if (token) yield token
    at = end
  }
}

function readMarkup(xml: string, at: number): readonly [XmlToken | undefined, number] {
  if (xml.startsWith('<!--', at)) return [undefined, endOf(xml, '-->', at)]
  if (xml.startsWith('<?', at)) return [undefined, endOf(xml, '?>', at)]
  if (xml.startsWith('<![CDATA[', at)) {
    const end = endOf(xml, ']]>', at)
    return [{ kind: 'text', text: escapeXml(xml.slice(at + 9, end - 3)) }, end]
  }
  tag.lastIndex = at
  const found = tag.exec(xml)
  if (!found) throw malformed()
  const [whole, slash, name = '', attributes = '', empty] = found
  const kind = slash ? 'close' : empty ? 'empty' : 'open'
  const local = name.slice(name.indexOf(':') + 1)
  return [{ kind, name, local, attributes: readAttributes(attributes) }, at + whole.length]
}

function readAttributes(text: string): readonly (readonly [string, string])[] {
  return Array.from(
    text.matchAll(attribute),
    ([, name = '', double, single]) => [name, double ?? single ?? ''] as const,
  )
}

function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  if (found === -1) throw malformed()
  return found + mark.length
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Office programs write UTF-8; another encoding would be read differently by different readers.
    throw malformed()
  }
}

function malformed(): FileRefused {
  return new FileRefused({ code: 'part-not-known' })
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** The value that a reader sees: the five named entities and numbers of characters are resolved. */
export function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return named[name] ?? whole
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
