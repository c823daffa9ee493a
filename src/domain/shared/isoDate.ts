declare const isoDate: unique symbol

/** A real calendar day, written YYYY-MM-DD (ISO 8601); dates compare as text. */
export type IsoDate = string & { readonly [isoDate]: true }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Missing when the text is not a real day of the years 1900 to 9999. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const parts = pattern.exec(text)
  if (!parts) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return text as IsoDate
}

/** 31 December of a year: the reference date of its annual figures. */
export function yearEnd(year: number): IsoDate {
  return `${String(year).padStart(4, '0')}-12-31` as IsoDate
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

/** The same day so many years before; 28 February for a 29 February that is not there. */
export function yearsBefore(day: IsoDate, years: number): IsoDate {
  const year = yearOf(day) - years
  const rest = day.endsWith('-02-29') && !isLeapYear(year) ? '-02-28' : day.slice(4)
  return `${String(year).padStart(4, '0')}${rest}` as IsoDate
}

/** The same day so many months before; the last day of a month that is too short for it. */
export function monthsBefore(day: IsoDate, months: number): IsoDate {
  const counted = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 - months
  const [year, month] = [Math.floor(counted / 12), (counted % 12) + 1]
  const inMonth = Math.min(Number(day.slice(8)), daysInMonth(year, month))
  return [year, month, inMonth].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-') as IsoDate
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
