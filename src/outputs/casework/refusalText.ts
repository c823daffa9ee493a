import type { Chapter, CodeValue, Refusal, RefusalValues } from '../../domain/casework/refusal.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import type { WordKey, WordValues } from '../../messages/words.ts'
import { longDate } from '../figures/longDate.ts'
import type { LabelledList } from './codeLabels.ts'
import { stepPlace } from './stepPlace.ts'
import type { Telling } from './telling.ts'

/** Why a rule said no, what to do instead, and the safety rule that it follows from, in words. */
export type RefusalText = { readonly why: string; readonly instead: string; readonly rule: string | undefined }

export function refusalText({ chapter, reason, rule, values }: Refusal, telling: Telling): RefusalText {
  const said = { ...saidValues(values ?? {}, telling), where: placesOf(values ?? {}, telling) }
  const { refused, instead } = keys[chapter](reason.replaceAll('-', '_'))
  return {
    // A reason comes from the closed list of its chapter, of which a test knows that each has both sentences.
    why: telling.words(refused as WordKey, said),
    instead: telling.words(instead as WordKey, said),
    rule: rule === undefined ? undefined : telling.label('casework_rules', rule),
  }
}

const keys = {
  casework: (reason) => ({ refused: `casework.refused_${reason}`, instead: `casework.instead_${reason}` }),
  persons: (reason) => ({ refused: `persons.refused_${reason}`, instead: `persons.instead_${reason}` }),
  contact: (reason) => ({ refused: `contact.refused_${reason}`, instead: `contact.instead_${reason}` }),
  safety: (reason) => ({ refused: `safety.refused_${reason}`, instead: `safety.instead_${reason}` }),
  verification: (reason) => ({ refused: `verification.refused_${reason}`, instead: `verification.instead_${reason}` }),
  plan: (reason) => ({ refused: `plan.refused_${reason}`, instead: `plan.instead_${reason}` }),
  sharing: (reason) => ({ refused: `sharing.refused_${reason}`, instead: `sharing.instead_${reason}` }),
  journal: (reason) => ({ refused: `journal.refused_${reason}`, instead: `journal.instead_${reason}` }),
  closing: (reason) => ({ refused: `closing.refused_${reason}`, instead: `closing.instead_${reason}` }),
} as const satisfies Record<Chapter, (reason: string) => { readonly refused: string; readonly instead: string }>

function saidValues(values: RefusalValues, telling: Telling): WordValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, saidValue(value, telling)]))
}

/** Where the steps of a plan that a refusal names are done; `none` when they are marked in the plan itself. */
function placesOf(values: RefusalValues, { words, locale }: Telling): string {
  const steps = Object.values(values)
    .flatMap(codesIn)
    .filter(({ list }) => list === 'return_steps')
  const places = new Set(steps.flatMap(({ code }) => stepPlace(code, words) ?? []))
  return places.size === 0 ? 'none' : new Intl.ListFormat(locale).format(places)
}

function codesIn(value: RefusalValues[string]): readonly CodeValue[] {
  if (typeof value !== 'object') return []
  return 'code' in value ? [value] : 'all' in value ? value.all : value
}

function saidValue(value: RefusalValues[string], { label, locale }: Telling): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return longDate(parseIsoDate(value) ?? value, locale)
  const said = codesIn(value).map(({ list, code }) => label(list as LabelledList, code))
  return said.length === 0
    ? '–'
    : new Intl.ListFormat(locale, { type: 'all' in value ? 'conjunction' : 'disjunction' }).format(said)
}
