/** The part with the name of the client. */
export const IDENTITY = 'identity'

/** The part of an imported report with what is too exact for a fact: age, and how many minor children are there as well. */
export const CLIENT_AT_REPORT = 'client_at_report'

/** Who reported and how to call them back. Lies in no area and goes into no letter: they may have been promised silence. */
export const REPORTER = 'reporter'

/** What who reported said, in their words. As `REPORTER`: words tell who speaks. */
export const REPORTER_WORDS = 'reporter_words'

/** Numbers and addresses of the client. They open after the rules for safe contact. */
export const CONTACT_DETAILS = 'contact_details'

/** Numbers of relatives, children and others around the client. They open as those of the client do. */
export const PERSON_CONTACT = 'person_contact'

/** What stands in a sealed part: text and whole numbers by name. */
export type PartContent = Readonly<Record<string, string | number>>

/** A sealed part as somebody wrote it, before it is sealed. */
export type OpenPart = { readonly part: string; readonly content: PartContent }
