import { cleanWords, unreadable } from './unreadable.ts'

/** No table of the hub comes near; a larger number is a slip or an attack. */
export const LARGEST_COUNT = 999_999_999

/** A whole number in digits, zero-padded or with dots between thousands. Missing when the text is no such number. */
export function parseDigits(text: string): number | undefined {
  const digits = /^\d{1,3}(?:\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text
  if (!/^\d{1,15}$/.test(digits)) return undefined
  return Number(digits)
}

/** Throws `unreadable` when the number can't be a count of cases, and names where it stands. */
export function checkedCount(value: number, where: Readonly<Record<string, string | number>>): number {
  if (Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT) return value
  throw unreadable('number', { words: cleanWords(String(value)), ...where })
}

/** A difference between two counts may be below zero. */
export function checkedChange(value: number, where: Readonly<Record<string, string | number>>): number {
  checkedCount(Math.abs(value), where)
  return value
}
