import type { PartContent } from '../../boundary/profile/readProfilePart.ts'
import { parseSubject } from '../../domain/knowledge/publishing/proposal.ts'
import type { Shown } from '../../domain/knowledge/publishing/shownFiles.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Direction } from '../../domain/shared/publicLanguage.ts'
import type { Frame } from '../look/shell/frame.ts'
import type { Contact } from './shownContacts.ts'

export type Embassy = PartContent<'embassies'>['embassies'][number]

/** What the pages of the editors have in common. */
export type KnowledgeFrame = {
  readonly frame: Frame
  readonly timeZone: string
  readonly today: IsoDate
  /** Who is signed in. */
  readonly person: number
  /** What people call a page, an embassy or a contact. */
  readonly nameOf: (subject: string) => string
  /** How a language is written. */
  readonly directionOf: (language: string) => Direction
}

/** What the profile has beside the pages. */
export type ProfileSubjects = { readonly embassies: readonly Embassy[]; readonly contacts: readonly Contact[] }

/** The title of a page in the language of the desk, the country of an embassy or the name of a contact; the code when there is none. */
export function namesOf(
  frame: Frame,
  { content }: Shown,
  { embassies, contacts }: ProfileSubjects,
): KnowledgeFrame['nameOf'] {
  return (text) => {
    const subject = parseSubject(text)
    if (subject?.kind === 'embassies') {
      const country = embassies.find(({ code }) => code === subject.code)?.[`country_${frame.locale}`]
      return frame.words('content.subject_embassy', { country: country ?? subject.code })
    }
    if (subject?.kind === 'contacts') return contacts.find(({ code }) => code === subject.code)?.[frame.locale] ?? text
    const own = content.pages.filter(({ code }) => code === subject?.code)
    return (own.find(({ language }) => language === frame.locale) ?? own[0])?.title ?? text
  }
}
