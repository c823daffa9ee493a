import type { CaseFile } from '../../domain/casework/caseFile.ts'
import type { PartContent } from '../../domain/casework/sealedPart.ts'
import type { CaseworkLists } from '../../domain/codes/caseworkLists.ts'
import type { Terms } from '../../domain/codes/terms.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { PartTelling } from './partLines.ts'

type Part = { readonly part: string; readonly version: number; readonly content: PartContent }

/** What a letter is made from. */
export type LetterSource = {
  readonly number: string
  readonly file: CaseFile
  /** The newest of a part last. */
  readonly opened: readonly Part[]
}

/** How a letter is told, and the day on which it is made. */
export type LetterTelling = PartTelling & {
  readonly lists: Pick<CaseworkLists, 'case_parts' | 'signals' | 'risk_factors'>
  readonly terms: Terms
  readonly today: IsoDate
  /** How to call the hub, with how old that number is; missing where the profile has none. */
  readonly hub: string | undefined
}

/** What was last written in a part, about a thing with a number where it has one; missing when nothing was, or it is not open. */
export function newestContent(
  { opened }: Pick<LetterSource, 'opened'>,
  parts: readonly string[],
  about: Readonly<Record<string, number | string>> = {},
): PartContent | undefined {
  const isAbout = (content: PartContent) => Object.entries(about).every(([name, value]) => content[name] === value)
  return opened
    .filter(({ part, content }) => parts.includes(part) && isAbout(content))
    .toSorted((a, b) => a.version - b.version)
    .at(-1)?.content
}
