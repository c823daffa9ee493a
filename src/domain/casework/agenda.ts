import type { Profile } from '../codes/profile.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import type { CaseFile } from './caseFile.ts'

/** Something that has to be done in a case, or was: by the hub, or by an organisation that was asked. */
export type AgendaItem = {
  /** A term or a kind of task of the profile. */
  readonly code: string
  /** The number or code of what it is about; empty where a case has one at most. */
  readonly subject: string
  /** The organisation that has to act; missing for the hub. */
  readonly organisation: number | null
  readonly since: IsoDate
  readonly due: IsoDate | null
  readonly done: IsoDate | null
  /** An amount of money that goes with it, in cents. */
  readonly cents: number | null
}

/** What one chapter of a case puts on the agenda. */
export type AgendaOf = (file: CaseFile, profile: Profile) => readonly AgendaItem[]

/** What changes on the agenda of a case: items to write, and items that are there no more. */
export type AgendaChange = { readonly written: readonly AgendaItem[]; readonly gone: readonly AgendaItem[] }

export function agendaChange(before: readonly AgendaItem[], after: readonly AgendaItem[]): AgendaChange {
  const old = new Map(before.map((item) => [keyOf(item), item]))
  const kept = new Set(after.map(keyOf))
  return {
    written: after.filter((item) => !sameItem(old.get(keyOf(item)), item)),
    gone: before.filter((item) => !kept.has(keyOf(item))),
  }
}

function keyOf({ code, subject }: AgendaItem): string {
  return `${code} ${subject}`
}

function sameItem(a: AgendaItem | undefined, b: AgendaItem): boolean {
  return (
    a !== undefined &&
    a.organisation === b.organisation &&
    a.since === b.since &&
    a.due === b.due &&
    a.done === b.done &&
    a.cents === b.cents
  )
}
