import { type PartContent, readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import { numberMark } from '../../outputs/casework/numberMark.ts'
import type { Telling } from '../../outputs/casework/telling.ts'
import type { DeskContext } from '../shell/deskContext.ts'

const HUB = 'hub_lkha'

export type Contacts = PartContent<'contacts'>['contacts']
export type Contact = Contacts[number]

const read = new WeakMap<DeskContext, Promise<Contacts>>()

/** The numbers of the profile: read when the first page asks, and once, since a profile does not change meanwhile. A failure is not kept. */
export function contactsOf(context: DeskContext): Promise<Contacts> {
  const { profilesFolder, profile } = context
  const reading =
    read.get(context) ??
    readProfilePart(profilesFolder, profile.name, 'contacts').then(
      ({ contacts }) => contacts,
      (error: unknown) => {
        read.delete(context)
        throw error
      },
    )
  read.set(context, reading)
  return reading
}

/** The number as somebody in another country dials it as well; missing where nobody filled one in. */
export function numberOf({ contacts }: { readonly contacts: Contacts }, code: string): string | undefined {
  const found = contacts.find((contact) => contact.code === code)
  return found?.international ?? found?.number ?? undefined
}

/** How to call the hub from anywhere, with how old that number is, on paper; missing where nobody filled one in. */
export function hubNumberText(contacts: Contacts, telling: Pick<Telling, 'words' | 'locale'>): string | undefined {
  const found = contacts.find(({ code }) => code === HUB)
  const number = found?.international ?? found?.number
  return found && number ? `${number} (${numberMark(found, telling)})` : undefined
}
