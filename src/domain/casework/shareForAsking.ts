import type { IsoDate } from '../shared/isoDate.ts'

/**
 * What is shown to an organisation together with a question, so that it can be answered: areas of the case, the ground (list
 * `share_grounds`) and the last day. The share is given in the transaction that asks; a rule looks at what came of it.
 */
export type ShareForAsking = {
  readonly areas: readonly string[]
  readonly ground: string
  readonly until: IsoDate
}

/** A command that asks an organisation for something. */
export type Asking = { readonly organisation: number; readonly share: ShareForAsking | null }
