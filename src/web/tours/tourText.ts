import type { PartContent } from '../../boundary/profile/readProfilePart.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { addDays } from '../../domain/terms/calendar.ts'
import { longDate } from '../../outputs/figures/longDate.ts'

export type Story = PartContent<'stories'>['stories'][number]
export type StoryEvent = Story['events'][number]

/** What happens in a step, with the days of the story as dates. */
export function eventText(event: StoryEvent, dayZero: IsoDate, locale: Locale): string {
  return event[locale].replaceAll(/\{day:(-?\d+)\}/g, (_, days: string) =>
    longDate(addDays(dayZero, Number(days)), locale),
  )
}
