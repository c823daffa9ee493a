import { capital } from '../../outputs/capital.ts'
import { writtenDate } from '../../outputs/writtenDate.ts'
import type { HelpLine } from './helpLines.ts'
import type { PublicFrame } from './publicFrame.ts'

type Saying = Pick<PublicFrame, 'language' | 'words' | 'isDemo'>

/**
 * What is known of the hours. Nobody who is in need may trust a promise that nobody checked: outside of practice such hours are not shown,
 * and in practice they come with the date of their source.
 */
export function hoursLine({ language, words, isDemo }: Saying, line: HelpLine): string {
  const { hours, hoursOf, standing } = line
  if (hours === undefined) return words('public.hours_unknown')
  if (standing === 'checked') return words('public.hours', { hours })
  if (!isDemo || hoursOf === undefined) return words('public.hours_unknown')
  if (hoursOf === null) return words('public.hours_read_undated', { hours })
  return words('public.hours_read', { hours, date: writtenDate(hoursOf, language.code) })
}

/** When somebody last checked a contact, or the date of the document that it comes from. */
export function dateLine({ language, words }: Saying, line: HelpLine): string {
  const { standing, checkedOn, sourceDate, dateText } = line
  if (standing === 'checked' && checkedOn)
    return words('public.checked', { date: writtenDate(checkedOn, language.code) })
  if (sourceDate === null) return words('public.undated')
  if (dateText !== undefined) return words('public.dated', { about: capital(dateText) })
  return words('public.dated_plain', { date: writtenDate(sourceDate, language.code) })
}
