import type { FileKind } from './safeFile.ts'

/** The endings that a kind may come with; the first is the one that it gets. */
const endings: Readonly<Record<FileKind, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png', 'gif'],
  webp: ['webp'],
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  odt: ['odt'],
  text: ['txt', 'csv', 'tsv', 'md', 'log', 'text'],
}

/** Telephones and messengers rename pictures of one kind as another; that deceives nobody. */
const pictures = new Set(['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'gif', 'webp', 'heic'])

/** Endings that say what a file is, so that a file that is something else deceives. */
const telling = new Set(
  [...Object.values(endings).flat(), ...pictures].concat(
    'doc docm dot dotm xls xlsm xlsb ppt pptx pptm ods odp rtf htm html xhtml svg xml exe dll com scr msi bat cmd ps1 sh js mjs vbs jar apk lnk iso zip rar 7z tar gz eml msg mp3 m4a wav ogg mp4 mov avi mkv tif tiff bmp'.split(
      ' ',
    ),
  ),
)

/** Endings of texts that a spreadsheet opens, which takes what begins with `=` for a formula and carries it out (OWASP: CSV injection). */
const tables = /\.(csv|tsv)$/i

const LONGEST = 120

/**
 * A name for a file of this kind: without folders and signs that a screen hides or a system reads otherwise, with the ending of the
 * kind. Missing when the name says that the file is of another kind (OWASP ASVS 5.0.0, 5.2.2).
 */
export function safeName(name: string, kind: FileKind): string | undefined {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const visible = last
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const dot = visible.lastIndexOf('.')
  const ending = dot === -1 ? '' : visible.slice(dot + 1).toLowerCase()
  const isOwn = endings[kind].includes(ending) || (pictures.has(ending) && pictures.has(endings[kind][0] ?? ''))
  if (telling.has(ending) && !isOwn) return undefined
  const stem = isOwn ? visible.slice(0, dot) : visible
  const kept = isOwn && endings[kind].includes(ending) && ending !== 'gif' ? ending : endings[kind][0]
  return openedAsText(`${[...stem].slice(0, LONGEST).join('').trim() || 'document'}.${kept}`)
}

/** The name of a file that is taken from here: a table in plain text opens as the text that it is, and in no spreadsheet. */
export function openedAsText(name: string): string {
  return name.replace(tables, '.txt')
}
