import type { FileLimits } from '../fileLimits.ts'
import { type CleanFile, FileRefused, type RemovedTrace } from '../safeFile.ts'
import { cleanPictures } from './cleanPictures.ts'
import { contentTypesOf, contentTypesPart, writeContentTypes } from './contentTypes.ts'
import { refuseActiveFields } from './fieldCodes.ts'
import { dangerousParts, docxRules, isSafeAddress, type OfficeRules, tracesByName, xlsxRules } from './officeRules.ts'
import { officeText } from './officeText.ts'
import type { Parts } from './readParts.ts'
import { type Relationship, relationshipPart, relationshipsOf, writeRelationships } from './relationships.ts'
import { rewriteXml } from './rewriteXml.ts'
import { writeParts } from './writeParts.ts'

/**
 * A Word or Excel file made again of the parts that carry its content: each is written anew, its pictures too, and what
 * points to a part that is left out goes with it. Macros, embedded objects and content fetched from elsewhere refuse it.
 */
export async function cleanOoxml(kind: 'docx' | 'xlsx', parts: Parts, limits: FileLimits): Promise<CleanFile> {
  const rules = kind === 'docx' ? docxRules : xlsxRules
  const typeOf = contentTypesOf(parts)
  if (typeOf(rules.main) !== rules.mainType) throw new FileRefused({ code: 'macros' })
  const removed = new Set<RemovedTrace>()
  const names = Array.from(parts.keys()).filter((name) => isKept(name, rules, removed))
  const pictures = names.filter((name) => rules.pictures.test(name))
  const clean = await cleanPictures(
    pictures.map((name) => [name, parts.get(name) ?? Buffer.alloc(0)] as const),
    limits,
  )
  if (clean.hadTraces) removed.add('traces-in-pictures')
  const content = new Map<string, Uint8Array>(clean.parts)
  for (const name of names.filter((found) => !rules.pictures.test(found))) {
    content.set(name, rewritePart(parts.get(name) ?? Buffer.alloc(0), rules, removed))
  }
  const types = new Map(Array.from(content.keys(), (name) => [name, typeOf(name) ?? 'application/xml']))
  const written = new Map<string, Uint8Array>([[contentTypesPart, writeContentTypes(types)]])
  for (const part of ['', ...content.keys()]) {
    const kept = keptRelationships(relationshipsOf(parts, part), content, removed)
    if (kept.length > 0) written.set(relationshipPart(part), writeRelationships(kept))
  }
  for (const [name, bytes] of content) written.set(name, bytes)
  const preview = kind === 'docx' ? officeText(content.get(rules.main)) : ({ kind: 'none' } as const)
  return { kind, bytes: writeParts(written), removed: [...removed], preview }
}

function isKept(name: string, rules: OfficeRules, removed: Set<RemovedTrace>): boolean {
  if (name === contentTypesPart || /(^|\/)_rels\/[^/]*\.rels$/.test(name)) return false
  if (rules.kept.test(name) || rules.pictures.test(name)) return true
  const dangerous = dangerousParts.find(([pattern]) => pattern.test(name))
  if (dangerous) throw new FileRefused({ code: dangerous[1] })
  const dropped = rules.dropped.find(([pattern]) => pattern.test(name))
  if (!dropped) throw new FileRefused({ code: 'part-not-known' })
  removed.add(dropped[1])
  return false
}

function rewritePart(bytes: Buffer, rules: OfficeRules, removed: Set<RemovedTrace>): Uint8Array {
  if (rules === docxRules) refuseActiveFields(bytes)
  const { bytes: written, touched } = rewriteXml(bytes, rules.xml)
  for (const name of touched) {
    const trace = name.startsWith('rsid') ? 'history' : tracesByName[name]
    if (trace) removed.add(trace)
  }
  return written
}

/** Ties to parts that stay, and addresses that a person can click on. A tie to any other place outside refuses the file. */
function keptRelationships(
  relationships: readonly Relationship[],
  content: ReadonlyMap<string, Uint8Array>,
  removed: Set<RemovedTrace>,
): readonly Relationship[] {
  return relationships.flatMap((relationship) => {
    const { type, target, isOutside } = relationship
    if (!isOutside) return content.has(target) ? [relationship] : []
    if (type.endsWith('/attachedTemplate')) return []
    if (!type.endsWith('/hyperlink')) throw new FileRefused({ code: 'outside-content' })
    if (isSafeAddress(target)) return [relationship]
    removed.add('links')
    return [{ ...relationship, target: 'about:blank' }]
  })
}
