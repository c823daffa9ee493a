import fc from 'fast-check'
import { type IsoDate, parseIsoDate } from '../../src/domain/shared/isoDate.ts'

/** A day that a test writes down; throws when there is no such day. */
export function day(text: string): IsoDate {
  const date = parseIsoDate(text)
  if (!date) throw new Error(`${text} is no day`)
  return date
}

/** Any day from 1905 to 2800, with more leap days and last days of a month and a year than chance gives. */
export const anyDay: fc.Arbitrary<IsoDate> = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.date({ min: new Date('1905-01-01'), max: new Date('2800-12-31'), noInvalidDate: true }),
    },
    { weight: 1, arbitrary: edge('02-29') },
    { weight: 1, arbitrary: edge('02-28') },
    { weight: 1, arbitrary: edge('12-31') },
    { weight: 1, arbitrary: edge('01-31') },
  )
  .map((date) => day(date.toISOString().slice(0, 10)))

/** A day of some year; of a year without it, the day after. */
function edge(monthDay: string): fc.Arbitrary<Date> {
  return fc.integer({ min: 1905, max: 2800 }).map((year) => new Date(`${year}-${monthDay}T00:00:00Z`))
}
