import { z } from 'zod'
import { type IsoDate, parseIsoDate, yearOf } from '../../../domain/shared/isoDate.ts'
import { withoutEmpty } from '../acts/act.ts'

/** Whom somebody asks about, as far as it was typed. */
export type Asked = {
  readonly name: string
  readonly birthDate?: IsoDate
  readonly birthYear?: number
  readonly phone?: string
  readonly country?: string
}

const words = z.string().max(200)
const typed = z.object({
  given: words.optional(),
  family: words.optional(),
  birth_date: words.optional(),
  age: words.optional(),
  on: words.optional(),
  phone: words.optional(),
  country: words.optional(),
})

/** Reads who is asked about from a form that is not finished: what is not right yet is left out. Missing without any name. */
export function readAsked(body: unknown, today: IsoDate): Asked | undefined {
  const parsed = typed.safeParse(withoutEmpty(body))
  if (!parsed.success) return undefined
  const { given, family, phone, country } = parsed.data
  const name = [given, family]
    .filter((part) => part !== undefined)
    .join(' ')
    .trim()
  if (name === '') return undefined
  return {
    name,
    ...bornAt(parsed.data, today),
    ...(phone !== undefined && { phone }),
    ...(country !== undefined && /^[A-Z]{2}$/.test(country) && { country }),
  }
}

function bornAt(
  { birth_date, age, on }: z.output<typeof typed>,
  today: IsoDate,
): Pick<Asked, 'birthDate' | 'birthYear'> {
  const birthDate = parseIsoDate(birth_date ?? '')
  if (birthDate) return { birthDate }
  if (age === undefined || !/^\d{1,3}$/.test(age)) return {}
  return { birthYear: yearOf(parseIsoDate(on ?? '') ?? today) - Number(age) }
}
