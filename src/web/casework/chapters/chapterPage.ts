import type { VNode } from 'preact'
import type { CaseArea } from '../../../domain/access/caseAreas.ts'
import type { WordKey } from '../../../messages/words.ts'
import type { ChapterView } from './chapterView.ts'

/** The page of one chapter of a case: its address, what it opens, and what it shows. */
export type ChapterPage = {
  /** The last part of its address, `/cases/26-0012/persons`. */
  readonly slug: string
  readonly title: WordKey
  /** The sealed parts that it shows; that they were opened is logged under `as`. */
  readonly opens: { readonly parts: readonly string[]; readonly as: string }
  /** An organisation sees it when it was given one of these areas; missing for what is the hub's own. */
  readonly areas?: readonly CaseArea[]
  readonly Body: (props: { view: ChapterView }) => VNode
  /** What stands in the column beside it. */
  readonly Side?: (props: { view: ChapterView }) => VNode
  /** A count for its tab. */
  readonly count?: (view: ChapterView) => number | undefined
}
