import type { KnownCodes } from '../../domain/knowledge/checkPages.ts'
import { checkableContacts } from '../profile/contactChecks.ts'
import { readProfilePart } from '../profile/readProfilePart.ts'

/** The codes of a profile that a page of knowledge may refer to. Throws as `readProfile` does. */
export async function readKnownCodes(profilesFolder: string, profile: string): Promise<KnownCodes> {
  const [{ contacts }, { steps }, sources, { embassies }] = await Promise.all([
    readProfilePart(profilesFolder, profile, 'contacts'),
    readProfilePart(profilesFolder, profile, 'reporting-code'),
    readProfilePart(profilesFolder, profile, 'sources'),
    readProfilePart(profilesFolder, profile, 'embassies'),
  ])
  const { organisations, figures, ...works } = sources
  return {
    contacts: new Map(checkableContacts(contacts).map((contact) => [contact.code, contact])),
    embassies: codesOf(embassies),
    organisations: codesOf(organisations),
    sources: codesOf(Object.values(works).flat()),
    parts: {
      figures: codesOf(figures),
      reporting_code: new Set(steps.flatMap(({ attention }) => attention.flatMap(({ applies_to }) => applies_to))),
    },
  }
}

function codesOf(entries: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ code }) => code))
}
