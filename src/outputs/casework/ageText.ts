import { type AgeBand, ageBands } from '../../domain/codes/ageBand.ts'
import type { Words } from '../../messages/words.ts'

/** An age band in words: 14 to 17 years, over 35. */
export function ageText(band: string, words: Words): string {
  const known = ageBands.find((ageBand) => ageBand === band)
  if (known === undefined) return band
  const [from, to] = boundsOf(known)
  return to === undefined ? words('casework.age_over', { from }) : words('casework.age_between', { from, to })
}

/** The first and the last whole year of a band; the last band has no end. */
function boundsOf(band: AgeBand): readonly [number, number | undefined] {
  if (band === 'over 35') return [35, undefined]
  const [from, to] = band.split('-')
  return [Number(from), Number(to)]
}
