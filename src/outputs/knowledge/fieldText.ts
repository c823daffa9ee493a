import type { WordKey, Words } from '../../messages/words.ts'

/** What the parsers of the files of knowledge expect of a field, and how that is said in the language of who asked. */
const said: Readonly<Record<string, WordKey>> = {
  'a text': 'content.field_text',
  'a text that is not empty and has no spaces at its ends': 'content.field_filled',
  'a code as text; "yes" and "no" need quotes': 'content.field_code_quoted',
  'a code in snake_case': 'content.field_code',
  'a list of codes': 'content.field_codes',
  'a day as text, "YYYY-MM-DD"': 'content.field_day',
  'a real day, "YYYY-MM-DD"': 'content.field_day',
  'a whole number from 1 to 999': 'content.field_number',
  'no field with this name': 'content.field_unknown',
  'fields with their names': 'content.field_names',
  'correct YAML': 'content.field_yaml',
  '+, the code of the country, then 7 to 15 digits in all (+212 537 21 96 00)': 'content.field_international',
  'a number, an address or a url: what was checked': 'content.field_checked',
}

/** What should stand in a field, in words. What only names values of the file is the same in every language. */
export function fieldText(expected: string, say: Words): string {
  const key = said[expected]
  if (key) return say(key)
  const [, most] = /^a text of at most (\d+) characters$/.exec(expected) ?? []
  if (most !== undefined) return say('content.field_longest', { most })
  const [, values] = /^one of (.*)$/.exec(expected) ?? []
  return values === undefined ? expected : say('content.field_one_of', { values })
}
