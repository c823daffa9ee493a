import type { Words } from '../../../messages/words.ts'
import { sizeText } from '../../../outputs/casework/fileTexts.ts'
import { refusalText } from '../../../outputs/casework/refusalText.ts'
import type { DocumentRefusal } from '../../../services/casework/documents/addDocument.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

export type FileAnswer = { readonly why: string; readonly instead: string }

/** Why a document was not added, and what to do instead. */
export function refusalOfFile(
  refused: DocumentRefusal,
  view: Pick<ChapterView, 'frame' | 'label' | 'timeZone'>,
): FileAnswer {
  const { words } = view.frame
  if (refused.about === 'case') return refusalText(refused.refusal, { ...view, ...view.frame })
  if (refused.about === 'name') return { why: words('documents.file_name'), instead: words('documents.instead_name') }
  return fileText(refused.refusal, words)
}

type FileRefusal = Extract<DocumentRefusal, { about: 'file' }>['refusal']

/** Why a file is not taken, and what to do instead. */
export function fileText(refusal: FileRefusal, words: Words): FileAnswer {
  const smaller = words('documents.instead_smaller')
  const other = words('documents.instead_other')
  switch (refusal.code) {
    case 'empty':
      return { why: words('documents.file_empty'), instead: words('documents.instead_again') }
    case 'too-large':
      return { why: words('documents.file_too_large', { most: sizeText(refusal.most, words) }), instead: smaller }
    case 'kind-not-taken':
      return kindText(refusal.kind, words)
    case 'damaged':
      return { why: words('documents.file_damaged'), instead: words('documents.instead_again') }
    case 'locked':
      return { why: words('documents.file_locked'), instead: words('documents.instead_unlock') }
    case 'too-many-pixels':
      return { why: words('documents.file_pixels', { width: refusal.width, height: refusal.height }), instead: smaller }
    case 'animated':
      return { why: words('documents.file_animated'), instead: words('documents.instead_still') }
    case 'too-many-pages':
      return { why: words('documents.file_pages', { pages: refusal.pages, most: refusal.most }), instead: smaller }
    case 'too-many-parts':
    case 'unpacks-too-large':
    case 'unsafe-archive':
      return { why: words('documents.file_bomb'), instead: other }
    case 'macros':
      return { why: words('documents.file_macros'), instead: words('documents.instead_pdf') }
    case 'embedded-object':
    case 'outside-content':
    case 'part-not-known':
    case 'picture-not-read':
    case 'form-not-read':
      return { why: words('documents.file_inside'), instead: words('documents.instead_pdf') }
    case 'text-not-readable':
      return { why: words('documents.file_text'), instead: words('documents.instead_utf8') }
    case 'too-much-work':
      return { why: words('documents.file_work'), instead: smaller }
  }
}

function kindText(kind: Extract<FileRefusal, { code: 'kind-not-taken' }>['kind'], words: Words): FileAnswer {
  const known = kind === 'office-old-or-locked' ? 'office_old_or_locked' : kind
  return { why: words(`documents.kind_${known}`), instead: words(`documents.instead_${known}`) }
}
