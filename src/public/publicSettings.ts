import type { Files } from '../domain/knowledge/publishing/proposal.ts'
import type { IsoDate } from '../domain/shared/isoDate.ts'
import type { TalkContext } from './talkContext.ts'

/** What the public side is started with. */
export type PublicSettings = {
  readonly isDemo: boolean
  /** Where leaving leads: a site that says nothing about this one. */
  readonly elsewhere: string
  readonly profilesFolder: string
  /** The folder of the pages of knowledge. */
  readonly contentFolder: string
  /** The texts of knowledge that two people published: they stand in the place of those of the folder. */
  readonly published: () => Promise<Files>
  readonly profile: string
  readonly today: () => IsoDate
  /** Of the times on a page, such as `Europe/Amsterdam`. */
  readonly timeZone: string
  readonly talk: TalkContext
}
