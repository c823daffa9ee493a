const shapes: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
]

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * A day, month or year (`2022-08-31`, `2022-08`, `2022`) in the words of a language, as exact as it is given. Digits are European ones in
 * every language, as in the numbers to call beside it, and so is the calendar.
 */
export function writtenDate(date: string, language: string): string {
  const exactness = date.split('-').length - 1
  const key = `${language} ${exactness}`
  const tag = `${language === 'en' ? 'en-GB' : language}-u-nu-latn-ca-gregory`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...shapes[exactness], timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(new Date(date))
}
