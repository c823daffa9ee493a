import type { Profile } from '../../domain/codes/profile.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { parseWordKey, type Words } from '../../messages/words.ts'
import { type CodeLabels, isLabelledList } from '../casework/codeLabels.ts'
import { zoneText } from '../casework/zones.ts'
import { longDate } from '../figures/longDate.ts'

export type DraftTelling = {
  readonly profile: Pick<Profile, 'lists' | 'casework' | 'returnPlans'>
  readonly label: CodeLabels
  readonly words: Words
  readonly locale: Locale
}

export type DraftLine = { readonly name: string; readonly value: string }

/** What was typed into a form, in words; and how many fields hold a choice that only the form itself can say. */
export type DraftLines = { readonly lines: readonly DraftLine[]; readonly choices: number }

/** What a form sends by itself. */
const ownFields: readonly string[] = ['form', 'seen', 'shown', 'double', 'from', 'pre_travel']

/** Lists of codes that a field is not called after. */
const listOfField: Readonly<Record<string, string>> = {
  place: 'client_locations',
  country: 'countries',
  template: 'return_templates',
  step: 'return_steps',
  situations: 'return_situations',
  moment: 'aftercare_moments',
  outcome: 'outcomes',
  holder: 'document_holders',
  kind: 'document_kinds',
  role: 'person_roles',
  level: 'safety_levels',
  ground: 'share_grounds',
  destination: 'referral_destinations',
}

/**
 * What was typed, field by field, in the words of the room that the form is in. A choice is told by its label, a day and a clock as people
 * say them; of what has no words here, text that somebody wrote is shown and a code is only counted.
 */
export function draftLines(
  fields: readonly (readonly [name: string, value: string])[],
  rooms: readonly string[],
  telling: DraftTelling,
): DraftLines {
  const said = fields
    .filter(([name, value]) => value.trim() !== '' && !ownFields.includes(name))
    .map(([name, value]) => lineOf(name, value, { rooms, telling }))
  const lines = said.filter((line) => line !== undefined)
  return { lines: inOneLine(lines), choices: said.length - lines.length }
}

/** What several boxes of one question say is one answer. */
function inOneLine(lines: readonly DraftLine[]): readonly DraftLine[] {
  const names = [...new Set(lines.map(({ name }) => name))]
  return names.map((name) => {
    const values = lines.filter((line) => line.name === name).map(({ value }) => value)
    return { name, value: values.join(', ') }
  })
}

type In = { readonly rooms: readonly string[]; readonly telling: DraftTelling }

function lineOf(name: string, value: string, { rooms, telling }: In): DraftLine | undefined {
  const { words } = telling
  const told = valueText(name, value, { rooms, telling })
  const isCode = /^[a-z0-9]+(_[a-z0-9]+)*$/.test(value)
  const key = wordIn(rooms, [`field_${name}`, name, `${name}_legend`, name.replace(/_\d+$/, '')])
  if (told === undefined && isCode && !isTyped(name, value)) return undefined
  return {
    name: words(key ?? (told === undefined ? 'signIn.draft_field' : 'signIn.draft_choice')),
    value: told ?? value,
  }
}

/** A small number or a plain word is what somebody typed where the field asks for one. */
function isTyped(name: string, value: string): boolean {
  return (
    (/age|years|euros|phone/.test(name) && /^\d+$/.test(value)) || writtenFields.some((part) => name.includes(part))
  )
}

/** Fields that somebody writes in, whatever they write. */
const writtenFields = ['name', 'given', 'family', 'says', 'note', 'reason', 'text', 'summary', 'about', 'said', 'word']

function valueText(name: string, value: string, { rooms, telling }: In): string | undefined {
  const { words, locale, label, profile } = telling
  const date = parseIsoDate(value)
  if (date) return longDate(date, locale)
  if (/zone/.test(name) && value.includes('/')) return zoneText(value, { words, label })
  const own = wordIn(rooms, [`${name}_${value}`])
  if (own) return words(own)
  if (value === 'yes') return words('signIn.draft_yes')
  const list = listOfField[name] ?? [name, `${name}s`].find((one) => isLabelledList(one, profile))
  if (list === undefined || !isLabelledList(list, profile)) return undefined
  const text = label(list, value)
  return text === value ? undefined : text
}

function wordIn(rooms: readonly string[], names: readonly string[]) {
  return rooms.flatMap((room) => names.flatMap((name) => parseWordKey(`${room}.${name}`) ?? []))[0]
}
