import type { Locale } from '../../domain/shared/locale.ts'
import type { Words } from '../../messages/words.ts'
import type { CodeLabels } from './codeLabels.ts'

/** In which language, with which labels of codes and in which time zone a case is told. */
export type Telling = {
  readonly words: Words
  readonly label: CodeLabels
  readonly locale: Locale
  readonly timeZone: string
}
