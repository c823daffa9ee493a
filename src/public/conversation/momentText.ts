import { clockTime } from '../../outputs/casework/moments.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment (UTC) as people write it in a language, in the time of the hub: `22 november, 14.03`. Digits as in the numbers to call. */
export function momentText(moment: string, timeZone: string, { language, locale, words }: PublicFrame): string {
  return [dayText(moment, timeZone, language.code), clockTime(moment, timeZone, locale)].join(words('public.comma'))
}

/** The day of a moment: `22 november`. */
export function dayText(moment: string, timeZone: string, language: string): string {
  const tag = `${language === 'en' ? 'en-GB' : language}-u-nu-latn-ca-gregory`
  const key = `${tag} ${timeZone}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone })
  formats.set(key, format)
  return format.format(new Date(moment))
}
