import type { Actor } from '../../../domain/access/actor.ts'
import { mayTakeIn } from '../../../domain/casework/intake/mayTakeIn.ts'
import type { PreTravelTerms } from '../../../domain/casework/preTravel/preTravelFile.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import { AppError } from '../../../errors.ts'

/** The days of the profile's terms for pre-travel files. Throws when the profile has no such term. */
export function preTravelTermsOf({ terms }: Pick<Profile, 'terms'>): PreTravelTerms {
  return { alarmDays: daysOf(terms, 'pre_travel_alarm'), keepDays: daysOf(terms, 'retention_pre_travel') }
}

function daysOf({ entries }: Profile['terms'], code: string): number {
  const term = entries.find((one) => one.code === code)
  const [days] = term?.unit === 'days' ? term.value : []
  if (days === undefined) throw new Error(`the profile has no days for ${code}`)
  return days
}

/** Fails with `forbidden` for who does not take in reports at the hub. */
export function refuseOutsiders({ role }: Pick<Actor, 'role'>): void {
  if (!mayTakeIn(role)) throw new AppError('forbidden', { reason: 'role' })
}

/** How the access log names a file. */
export function logPartOf(number: string): string {
  return `pre_travel.${number.toLowerCase().replace('-', '_')}`
}
