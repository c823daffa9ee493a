import type { FileLimits } from '../fileLimits.ts'
import { type CleanFile, FileRefused, mediaTypes, type RemovedTrace } from '../safeFile.ts'
import { cleanPictures } from './cleanPictures.ts'
import { dangerousParts, isSafeAddress, tracesByName } from './officeRules.ts'
import { officeText } from './officeText.ts'
import type { Parts } from './readParts.ts'
import { rewriteXml, type XmlRules } from './rewriteXml.ts'
import { writeParts } from './writeParts.ts'
import { escapeXml, unescapeXml, xmlTokens } from './xmlTokens.ts'

const manifestPart = 'META-INF/manifest.xml'
const manifestNamespace = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'
const picture = /^Pictures\/[\w.-]+$/

const dropped: readonly (readonly [RegExp, RemovedTrace])[] = [
  [/^meta\.xml$/, 'properties'],
  [/^(settings\.xml|manifest\.rdf|layout-cache)$/, 'properties'],
  [/^Thumbnails\//, 'thumbnail'],
  [/^META-INF\/\w*signatures\.xml$/, 'signature'],
  [/^(Configurations2|Fonts)\//, 'other-parts'],
]

/** OpenDocument 1.3: who wrote and commented, what runs, and what is fetched from elsewhere. */
const rules: XmlRules = {
  // By local names: whoever means harm can call a prefix as he likes.
  dropped: new Set(['scripts', 'event-listeners', 'form', 'control', 'script', 'execute-macro', 'font-face-src']),
  blanked: new Set(['dc:creator', 'dc:date', 'meta:creator-initials', 'loext:sender-initials']),
  refused: new Map([
    ['object', 'embedded-object'],
    ['object-ole', 'embedded-object'],
    ['applet', 'embedded-object'],
    ['plugin', 'embedded-object'],
    ['floating-frame', 'outside-content'],
    ['dde-source', 'outside-content'],
    ['dde-connection-decl', 'outside-content'],
  ]),
  attribute: (element, name, value) => (name.endsWith(':href') ? keptAddress(element, value) : value),
}

/** A link keeps an address that a person can click on; a picture is one of the file; anything else is fetched from outside. */
function keptAddress(element: string, value: string): string {
  const address = unescapeXml(value)
  if (address === '' || address.startsWith('#')) return value
  if (element === 'a') return isSafeAddress(address) ? value : ''
  if (picture.test(address.replace(/^\.\//, ''))) return value
  throw new FileRefused({ code: 'outside-content' })
}

/** An OpenDocument text made again of its content, its styles and its pictures. */
export async function cleanOdt(parts: Parts, limits: FileLimits): Promise<CleanFile> {
  refuseLocked(parts)
  const removed = new Set<RemovedTrace>()
  const names = Array.from(parts.keys()).filter((name) => isKept(name, removed))
  const pictures = names.filter((name) => picture.test(name))
  const clean = await cleanPictures(
    pictures.map((name) => [name, parts.get(name) ?? Buffer.alloc(0)] as const),
    limits,
  )
  if (clean.hadTraces) removed.add('traces-in-pictures')
  const content = new Map<string, Uint8Array>()
  for (const name of names.filter((found) => !picture.test(found))) {
    const { bytes, touched } = rewriteXml(parts.get(name) ?? Buffer.alloc(0), rules)
    for (const trace of Array.from(touched, (touchedName) => tracesByName[touchedName])) if (trace) removed.add(trace)
    content.set(name, bytes)
  }
  const all = new Map([...content, ...clean.parts])
  const written = new Map<string, Uint8Array>([
    ['mimetype', Buffer.from(mediaTypes.odt)],
    ...all,
    [manifestPart, writeManifest([...all.keys()])],
  ])
  const bytes = writeParts(written, (name) => name === 'mimetype')
  return { kind: 'odt', bytes, removed: [...removed], preview: officeText(content.get('content.xml')) }
}

function isKept(name: string, removed: Set<RemovedTrace>): boolean {
  if (name === 'mimetype' || name === manifestPart) return false
  if (name === 'content.xml' || name === 'styles.xml' || picture.test(name)) return true
  const dangerous = dangerousParts.find(([pattern]) => pattern.test(name))
  if (dangerous) throw new FileRefused({ code: dangerous[1] })
  const found = dropped.find(([pattern]) => pattern.test(name))
  if (!found) throw new FileRefused({ code: 'part-not-known' })
  removed.add(found[1])
  return false
}

function refuseLocked(parts: Parts): void {
  for (const token of xmlTokens(parts.get(manifestPart) ?? Buffer.alloc(0))) {
    if (token.kind === 'text' || token.local !== 'encryption-data') continue
    throw new FileRefused({ code: 'locked', kind: 'odt' })
  }
}

function writeManifest(names: readonly string[]): Buffer {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${escapeXml(path)}" manifest:media-type="${type}"/>`
  const entries = names.map((name) => entry(name, name.endsWith('.xml') ? 'text/xml' : ''))
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="${manifestNamespace}" manifest:version="1.3">${entry('/', mediaTypes.odt)}${entries.join('')}</manifest:manifest>`,
  )
}
