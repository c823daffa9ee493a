/** The kinds that are taken. What a file is follows from its bytes, never from its name. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'pdf' | 'docx' | 'xlsx' | 'odt' | 'text'

/** What a file was found to be that is not taken, so that a screen can say what to do instead. */
export type RefusedKind =
  | 'heic'
  | 'svg'
  | 'html'
  | 'office-old-or-locked'
  | 'archive'
  | 'program'
  | 'film'
  | 'sound'
  | 'mail'
  | 'tiff'
  | 'unknown'

/** What was taken out of a file. Shown to who reads it: a photo whose place was removed had a place. */
export type RemovedTrace =
  | 'place'
  | 'camera'
  | 'colour-profile'
  | 'caption'
  | 'turned'
  | 'appended-bytes'
  | 'properties'
  | 'names-of-authors'
  | 'history'
  | 'links'
  | 'formulas'
  | 'thumbnail'
  | 'other-parts'
  | 'traces-in-pictures'
  | 'scripts'
  | 'attachments'
  | 'form-fields'
  | 'signature'
  | 'notes-by-name'
  | 'direction-signs'

/** Why a file is not taken, with the numbers that a sentence about it needs. */
export type FileRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'kind-not-taken'; readonly kind: RefusedKind }
  | { readonly code: 'damaged'; readonly kind: FileKind }
  | { readonly code: 'locked'; readonly kind: FileKind }
  | { readonly code: 'too-many-pixels'; readonly width: number; readonly height: number; readonly most: number }
  | { readonly code: 'animated' }
  | { readonly code: 'too-many-pages'; readonly pages: number; readonly most: number }
  | { readonly code: 'too-many-parts'; readonly parts: number; readonly most: number }
  | { readonly code: 'unpacks-too-large'; readonly most: number }
  | { readonly code: 'unsafe-archive' }
  | { readonly code: 'macros' }
  | { readonly code: 'embedded-object' }
  | { readonly code: 'outside-content' }
  | { readonly code: 'part-not-known' }
  | { readonly code: 'picture-not-read' }
  | { readonly code: 'form-not-read' }
  | { readonly code: 'text-not-readable' }
  | { readonly code: 'too-much-work' }

/** What can be shown beside a file without opening it. */
export type FilePreview =
  | {
      readonly kind: 'image'
      readonly mediaType: 'image/webp'
      readonly bytes: Uint8Array
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'text'; readonly text: string; readonly isCut: boolean }
  | { readonly kind: 'none' }

/** A file as it came out of the cleaning: its own bytes written anew, never those that were sent. */
export type CleanFile = {
  readonly kind: FileKind
  readonly bytes: Uint8Array
  readonly removed: readonly RemovedTrace[]
  readonly width?: number
  readonly height?: number
  readonly pages?: number
  readonly preview: FilePreview
}

/** A clean file with what identifies it. The hashes are SHA-256 in hexadecimal. */
export type SafeFile = CleanFile & {
  readonly mediaType: string
  readonly sha256: string
  readonly sha256OfOriginal: string
}

export const mediaTypes = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  text: 'text/plain; charset=utf-8',
} as const satisfies Record<FileKind, string>

/** Carries a refusal out of the depth of a reader. It never leaves this folder: `cleanFile` makes it a value. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly refusal: FileRefusal

  constructor(refusal: FileRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}
