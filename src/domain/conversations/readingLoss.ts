/** A reader of now, as far as it matters who is left; `person` is missing for the recovery key. */
type Reader = {
  readonly person: number | null
  readonly tried_at: string | null
  /** Still works here and holds conversations. */
  readonly holds: boolean
}

/** What goes with an account or role that ends: nothing, a key that reads conversations, or the last one that does. */
export type ReadingLoss = 'none' | 'key' | 'last_key'

/** What is lost when a colleague holds no conversations any more. A key that was never tried reads nothing. */
export function readingLoss(readers: readonly Reader[], person: number): ReadingLoss {
  const reading = readers.flatMap((reader) => (reader.holds && reader.tried_at !== null ? (reader.person ?? []) : []))
  if (!reading.includes(person)) return 'none'
  return reading.length === 1 ? 'last_key' : 'key'
}
