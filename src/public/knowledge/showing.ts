import type { Source } from '../../domain/codes/source.ts'
import type { KnowledgePage } from '../../domain/knowledge/document.ts'
import type { EmbassyNumber } from '../../domain/knowledge/publishing/embassyNumber.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { ShownInline } from '../../outputs/knowledge/shownPage.ts'
import type { Contact } from '../shell/contactText.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import type { Citations } from './citations.ts'
import type { KnowledgeFacts } from './knowledgeFacts.ts'

/** What showing a page needs: the language, the day, what the profile knows, and the numbers of its sources. */
export type Showing = Pick<PublicFrame, 'language' | 'locale' | 'words' | 'isDemo'> & {
  readonly today: IsoDate
  readonly facts: KnowledgeFacts
  readonly contacts: readonly Contact[]
  /** The numbers that two people published, however old their check is. */
  readonly embassies: readonly EmbassyNumber[]
  /** The pages in the same language, which links lead to. */
  readonly pages: readonly KnowledgePage[]
  readonly citations: Citations
}

export function textOf(text: string): ShownInline {
  return { kind: 'text', text }
}

/** A statement of the profile with what it rests on: the number of its source, or that nobody verified it. */
export function withSource(text: string, source: Source, { words, citations }: Showing): readonly ShownInline[] {
  if ('ref' in source) return [textOf(`${text} `), citations.cite(source.ref)]
  if (source.mark === 'product') return [textOf(text)]
  return [{ kind: 'doubt', children: [textOf(text)], mark: words('knowledge.not_verified') }]
}
