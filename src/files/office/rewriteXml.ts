import { type FileRefusal, FileRefused } from '../safeFile.ts'
import { type XmlTag, xmlTokens } from './xmlTokens.ts'

/** What happens to the elements of a part. Names are with prefix or local; a name that stands nowhere is kept. */
export type XmlRules = {
  /** Goes, with all that is in it. */
  readonly dropped: ReadonlySet<string>
  /** Stays, without its text. */
  readonly blanked: ReadonlySet<string>
  /** Refuses the file. */
  readonly refused: ReadonlyMap<string, FileRefusal['code'] & OfficeRefusal>
  /** The value to keep, or missing to drop the attribute. */
  readonly attribute: (element: string, name: string, value: string) => string | undefined
}

export type OfficeRefusal = 'macros' | 'embedded-object' | 'outside-content' | 'part-not-known'

export type Rewritten = {
  readonly bytes: Uint8Array
  /** Elements and attributes that were dropped, blanked or changed. */
  readonly touched: ReadonlySet<string>
}

/** Writes a part anew by the rules: what comes out was written here, token by token. */
export function rewriteXml(bytes: Uint8Array, rules: XmlRules): Rewritten {
  const written: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  const touched = new Set<string>()
  let dropDepth = 0
  let blank = { name: '', depth: 0 }
  let depth = 0
  for (const token of xmlTokens(bytes)) {
    if (token.kind === 'text') {
      if (!dropDepth && !blank.depth && depth > 0) written.push(token.text)
      else if (!dropDepth && blank.depth && token.text.trim()) touched.add(blank.name)
      continue
    }
    if (token.kind !== 'close') refuseDangerous(token, rules)
    if (dropDepth) {
      dropDepth += step(token)
    } else if (token.kind !== 'close' && isIn(rules.dropped, token)) {
      // LibreOffice writes empty elements for what is not there.
      if (token.kind === 'open' || token.attributes.length > 0) touched.add(token.local)
      dropDepth = step(token)
    } else {
      if (blank.depth) blank.depth += step(token)
      else if (token.kind === 'open' && isIn(rules.blanked, token)) blank = { name: token.local, depth: 1 }
      written.push(writeTag(token, rules, touched))
    }
    depth += step(token)
  }
  if (depth !== 0) throw new FileRefused({ code: 'part-not-known' })
  return { bytes: Buffer.from(written.join(''), 'utf8'), touched }
}

function step({ kind }: XmlTag): number {
  if (kind === 'open') return 1
  return kind === 'close' ? -1 : 0
}

function isIn(names: ReadonlySet<string>, { name, local }: XmlTag): boolean {
  return names.has(name) || names.has(local)
}

function refuseDangerous({ name, local }: XmlTag, { refused }: XmlRules): void {
  const code = refused.get(name) ?? refused.get(local)
  if (code) throw new FileRefused({ code })
}

function writeTag({ kind, name, local, attributes }: XmlTag, rules: XmlRules, touched: Set<string>): string {
  if (kind === 'close') return `</${name}>`
  const kept = attributes.flatMap(([attribute, value]) => {
    const keptValue = rules.attribute(local, attribute, value)
    if (keptValue !== value) touched.add(attribute.slice(attribute.indexOf(':') + 1))
    return keptValue === undefined ? [] : [` ${attribute}="${keptValue.replaceAll('"', '&quot;')}"`]
  })
  return `<${name}${kept.join('')}${kind === 'empty' ? '/' : ''}>`
}
