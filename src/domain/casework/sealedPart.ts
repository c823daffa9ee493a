/** The part with the name of the client. */
export const IDENTITY = 'identity'

/** The part of an imported report with what is too exact for a fact: age, and how many minor children are there as well. */
export const CLIENT_AT_REPORT = 'client_at_report'

/** What stands in a sealed part: text and whole numbers by name. */
export type PartContent = Readonly<Record<string, string | number>>

/** A sealed part as somebody wrote it, before it is sealed. */
export type OpenPart = { readonly part: string; readonly content: PartContent }
