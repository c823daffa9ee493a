import { type IsoDate, parseIsoDate } from '../shared/isoDate.ts'

/** Reads one fact as the database keeps it. Throws when it is of another kind: then the register was changed behind our back. */
export type FactReader<T> = (value: unknown) => T

/**
 * The events of a table of kinds, as a union by type. A kind says what its facts are; `subject` is the fact with the number or code of what
 * it is about, where a case can have several; `adds` that it only adds, so that two people who write one each do not get in each other's way;
 * `changes` names what it puts in the place of what another kind put there before.
 */
export type EventOf<Table> = {
  readonly [Type in keyof Table & string]: Table[Type] extends { readonly facts: FactReader<infer Facts> }
    ? { readonly type: Type; readonly occurred: IsoDate; readonly facts: Facts }
    : never
}[keyof Table & string]

export const text: FactReader<string> = (value) => {
  if (typeof value !== 'string') throw new Error('a fact is not a text')
  return value
}

export const wholeNumber: FactReader<number> = (value) => {
  if (!Number.isSafeInteger(value)) throw new Error('a fact is not a whole number')
  return value as number
}

export const flag: FactReader<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new Error('a fact is neither yes nor no')
  return value
}

export const day: FactReader<IsoDate> = (value) => {
  const date = typeof value === 'string' ? parseIsoDate(value) : undefined
  if (!date) throw new Error('a fact is not a day')
  return date
}

/** A fact that may be unknown. One that an older event does not have is unknown too. */
export function maybe<T>(read: FactReader<T>): FactReader<T | null> {
  return (value) => (value === null || value === undefined ? null : read(value))
}

export function listOf<T>(read: FactReader<T>): FactReader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new Error('a fact is not a list')
    return value.map((member: unknown) => read(member))
  }
}

export function oneOf<const Codes extends readonly string[]>(codes: Codes): FactReader<Codes[number]> {
  return (value) => {
    const found = codes.find((code) => code === value)
    if (found === undefined) throw new Error('a fact is not one of its codes')
    return found
  }
}

type Shape = Readonly<Record<string, FactReader<unknown>>>

/** The facts of an event, each with its reader; what an event has besides is left out. */
export function facts<S extends Shape>(shape: S): FactReader<{ readonly [Name in keyof S]: ReturnType<S[Name]> }> {
  const readers = Object.entries(shape)
  return (value) => {
    if (typeof value !== 'object' || value === null) throw new Error('facts are not an object')
    const kept = value as Readonly<Record<string, unknown>>
    return Object.fromEntries(readers.map(([name, read]) => [name, read(kept[name])])) as {
      readonly [Name in keyof S]: ReturnType<S[Name]>
    }
  }
}
