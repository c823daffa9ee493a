import { posix } from 'node:path'
import { FileRefused } from '../safeFile.ts'
import type { Parts } from './readParts.ts'
import { escapeXml, unescapeXml, xmlTokens } from './xmlTokens.ts'

export const contentTypesPart = '[Content_Types].xml'
const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types'
/** A part that says it holds a program holds one, by whatever name it goes. */
const program = /macro|vba|activex|oleobject|javascript|octet-stream/i

/** The type of each part as the file itself declares it (ECMA-376 part 2, 7.2.3). A declared program refuses the file. */
export function contentTypesOf(parts: Parts): (part: string) => string | undefined {
  const byName = new Map<string, string>()
  const byEnding = new Map<string, string>()
  for (const token of xmlTokens(parts.get(contentTypesPart) ?? Buffer.alloc(0))) {
    if (token.kind === 'text') continue
    const values = new Map(token.attributes.map(([name, value]) => [name, unescapeXml(value)]))
    const type = values.get('ContentType') ?? ''
    if (program.test(type)) throw new FileRefused({ code: 'macros' })
    if (token.local === 'Override') byName.set((values.get('PartName') ?? '').slice(1), type)
    if (token.local === 'Default') byEnding.set((values.get('Extension') ?? '').toLowerCase(), type)
  }
  return (part) => byName.get(part) ?? byEnding.get(posix.extname(part).slice(1).toLowerCase())
}

/** Declares exactly these parts, each by its name. */
export function writeContentTypes(types: ReadonlyMap<string, string>): Buffer {
  const overrides = Array.from(types, ([part, type]) => {
    return `<Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`
  })
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${namespace}">${rels}${overrides.join('')}</Types>`,
  )
}
