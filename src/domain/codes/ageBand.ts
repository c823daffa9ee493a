/** The age at the report, as coarse as the figures allow: the register keeps no exact age outside the sealed part. */
export const ageBands = ['0-11', '12-13', '14-17', '18-20', '21-35', 'over 35'] as const

export type AgeBand = (typeof ageBands)[number]

/** Whole years, from 0; each age is in one band. */
export function ageBandOf(age: number): AgeBand {
  if (!Number.isInteger(age) || age < 0) throw new RangeError('an age is a whole number of years, 0 or more')
  if (age <= 11) return '0-11'
  if (age <= 13) return '12-13'
  if (age <= 17) return '14-17'
  if (age <= 20) return '18-20'
  if (age <= 35) return '21-35'
  return 'over 35'
}

/** Under 18: no band lies on both sides of that age. */
export function isMinorBand(band: AgeBand): boolean {
  return band === '0-11' || band === '12-13' || band === '14-17'
}
