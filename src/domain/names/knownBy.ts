/**
 * What a person is known by, for comparing. The name is in our letters (`romanise`); the telephone number is in E.164, the country a
 * code of ISO 3166-1. What is not known is missing.
 */
export type KnownBy = {
  readonly name: string
  /** `YYYY-MM-DD` */
  readonly birthDate?: string | undefined
  readonly birthYear?: number | undefined
  readonly phone?: string | undefined
  readonly place?: string | undefined
  readonly country?: string | undefined
}

/** The year of birth, from the date when there is one. */
export function birthYearOf({ birthDate, birthYear }: KnownBy): number | undefined {
  return birthDate === undefined ? birthYear : Number(birthDate.slice(0, 4))
}
