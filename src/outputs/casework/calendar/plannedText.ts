import type { PlannedDay } from '../../../domain/casework/safety/safetyEvents.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { Locale } from '../../../domain/shared/locale.ts'
import type { WordKey, Words } from '../../../messages/words.ts'
import { nearDate } from './days.ts'

type Planned = { readonly kind: PlannedDay | undefined; readonly day: IsoDate }

const ahead = {
  travel: 'today.danger_travel',
  wedding: 'today.danger_wedding',
  either: 'today.danger_day',
} as const satisfies Readonly<Record<PlannedDay | 'either', WordKey>>

const past = {
  travel: 'today.danger_travel_past',
  wedding: 'today.danger_wedding_past',
  either: 'today.danger_day_past',
} as const satisfies Readonly<Record<PlannedDay | 'either', WordKey>>

/** A journey or wedding that is planned. One whose day has passed was planned: nobody wrote down what became of it. */
export function plannedText(
  { kind, day }: Planned,
  { words, locale }: { readonly words: Words; readonly locale: Locale },
  today: IsoDate,
): string {
  const keys = day < today ? past : ahead
  return words(keys[kind ?? 'either'], { date: nearDate(day, today, locale) })
}
