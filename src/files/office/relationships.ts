import { posix } from 'node:path'
import { FileRefused } from '../safeFile.ts'
import type { Parts } from './readParts.ts'
import { escapeXml, unescapeXml, xmlTokens } from './xmlTokens.ts'

/** Where a part points to (ECMA-376 part 2, 6.5.3): another part by its full name, or an address outside. */
export type Relationship = {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly isOutside: boolean
}

const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The part that says where a part points to. An empty name stands for the file itself. */
export function relationshipPart(part: string): string {
  return part === '' ? '_rels/.rels' : posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}

/** Where a part points to; nothing when it says nothing. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const bytes = parts.get(relationshipPart(part))
  if (!bytes) return []
  return Array.from(xmlTokens(bytes)).flatMap((token) => {
    if (token.kind === 'text' || token.kind === 'close' || token.local !== 'Relationship') return []
    const values = new Map(token.attributes.map(([name, value]) => [name, unescapeXml(value)]))
    const id = values.get('Id')
    const target = values.get('Target')
    const type = values.get('Type')
    if (!id || !type || target === undefined) throw new FileRefused({ code: 'part-not-known' })
    const isOutside = values.get('TargetMode')?.toLowerCase() === 'external'
    return [{ id, type, target: isOutside ? target : fullName(part, target), isOutside }]
  })
}

function fullName(part: string, target: string): string {
  return posix.resolve('/', posix.dirname(part), target).slice(1)
}

/** Relationships written anew, with full names. */
export function writeRelationships(relationships: readonly Relationship[]): Buffer {
  const lines = relationships.map(({ id, type, target, isOutside }) => {
    const mode = isOutside ? ' TargetMode="External"' : ''
    const path = isOutside ? target : `/${target}`
    return `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(path)}"${mode}/>`
  })
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}">${lines.join('')}</Relationships>`,
  )
}
