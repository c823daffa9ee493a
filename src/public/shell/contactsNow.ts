import { withChecks } from '../../boundary/profile/contactChecks.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import type { PublicSettings } from '../publicSettings.ts'
import type { Contact } from './contactText.ts'
import type { Shelf } from './shelf.ts'

/** The contacts of the profile, each with the day on which it was last checked as of this moment. */
export type ReadContacts = () => Promise<readonly Contact[]>

/** Reads the contacts once; checks that two people publish meanwhile count from then on. Throws as `readProfile` does. */
export async function readContacts(
  { profilesFolder, profile }: Pick<PublicSettings, 'profilesFolder' | 'profile'>,
  shelf: Shelf,
): Promise<ReadContacts> {
  const { contacts } = await readProfilePart(profilesFolder, profile, 'contacts')
  return async () => withChecks(contacts, (await shelf()).checks)
}
