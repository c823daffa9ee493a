import type { OpeningHours } from '../../domain/conversations/openingHours.ts'
import { mayTellHours } from '../../domain/knowledge/standing.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { answeredChannels } from './parts/openingHoursFile.ts'
import { type PartContent, readProfilePart } from './readProfilePart.ts'

type Channel = (typeof answeredChannels)[number]

/** The hours of a channel that may be told on a day; missing when the hub did not say, or nobody checked it of late. */
export type FindOpeningHours = (channel: Channel, today: IsoDate) => OpeningHours | undefined

/**
 * Reads when the hub answers. Outside of practice hours count only after a check of the last three months; practice has hours of its own,
 * which are marked as invented. Throws as `readProfile` does.
 */
export async function readOpeningHours(folder: string, profile: string, isDemo: boolean): Promise<FindOpeningHours> {
  const { channels } = await readProfilePart(folder, profile, isDemo ? 'demo/opening-hours' : 'opening-hours')
  return (channel, today) => {
    const found = channels.find(({ code }) => code === channel)
    if (!found?.hours || !mayTellHours(found.checked_on, today, isDemo)) return undefined
    const { closed_on_holidays: closedOnHolidays, closed_on: closedOn } = found
    return { week: weekOf(found.hours), closedOnHolidays, closedOn }
  }
}

type Week = NonNullable<PartContent<'opening-hours'>['channels'][number]['hours']>

function weekOf({ monday, tuesday, wednesday, thursday, friday, saturday, sunday }: Week) {
  return [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
}
