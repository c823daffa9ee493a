import { canonicalJson } from '../../domain/shared/canonicalJson.ts'

/** The header of a piece: its place as text, and what follows it. */
export type MessageHeader = {
  readonly place: string
  readonly attachments: number
  readonly size: number
  readonly file?: { readonly name: string; readonly type: string }
}

const MOST_ATTACHMENTS = 20
const LONGEST_NAME = 255

/** Missing when it is no header. Whoever has a code can seal whatever they like, so nothing in it is taken as it comes. */
export function readHeader(text: string): MessageHeader | undefined {
  const header = membersOf(parsed(text))
  if (!header) return undefined
  const { attachments, size, file, ...place } = header
  if (!isCount(attachments, MOST_ATTACHMENTS) || !isCount(size, Number.MAX_SAFE_INTEGER)) return undefined
  const placeText = canonicalPlace(place)
  if (placeText === undefined) return undefined
  const stands = { place: placeText, attachments, size }
  if (file === undefined) return stands
  const { name, type } = membersOf(file) ?? {}
  return isShort(name) && isShort(type) ? { ...stands, file: { name, type } } : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: no header.
    return undefined
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? Object.fromEntries(Object.entries(value)) : undefined
}

function isCount(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_NAME
}

/** A place has texts and whole numbers only; anything else is of no place. */
function canonicalPlace(place: Readonly<Record<string, unknown>>): string | undefined {
  const members = Object.entries(place)
  return members.every(isPlain) ? canonicalJson(Object.fromEntries(members)) : undefined
}

function isPlain(member: [string, unknown]): member is [string, string | number] {
  const [, value] = member
  return typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value))
}
