import type { Profile } from '../../codes/profile.ts'
import { termOf } from '../../codes/terms.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { addDays } from '../../terms/calendar.ts'
import { dueOf } from '../../terms/dueDates.ts'
import { plannedDays } from './safetyEvents.ts'
import type { SafetyCheck, SafetyFile } from './safetyFile.ts'

/** The term within which a safety officer answers. */
export const CHECK_ANSWER = 'safety_check_answer'

/**
 * The last day on which the answer to a safety check helps: the term of the profile; in acute danger the day itself; and never later than the day
 * before a planned journey or wedding. It is no earlier than the question, or the day on which the hub was told of the danger. Danger that was
 * told of after the answer changes nothing. Missing when there is neither a term nor a danger.
 */
export function checkDueOn(safety: SafetyFile, check: SafetyCheck, { terms }: Pick<Profile, 'terms'>): IsoDate | null {
  const term = termOf(terms, CHECK_ANSWER)
  const agreed = term ? dueOf(term, check.askedOn, terms.holidays) : null
  const days = [agreed, acuteDay(safety, check), ...beforePlannedDays(safety, check)].filter((day) => day !== null)
  return days.toSorted()[0] ?? null
}

function acuteDay({ acute }: SafetyFile, { askedOn, answeredOn }: SafetyCheck): IsoDate | null {
  if (!acute || !wasToldBefore(acute.since, answeredOn)) return null
  return acute.until === null || acute.until >= askedOn ? latest(askedOn, acute.since) : null
}

/** A day that had passed when the check was asked hurries nobody. */
function beforePlannedDays(safety: SafetyFile, { askedOn, answeredOn }: SafetyCheck): readonly IsoDate[] {
  return plannedDays.flatMap((kind) => {
    const [day, toldOn] = [safety.plannedDays[kind], safety.plannedToldOn[kind]]
    if (day === null || toldOn === null || day < askedOn || !wasToldBefore(toldOn, answeredOn)) return []
    return [latest(addDays(day, -1), latest(askedOn, toldOn))]
  })
}

function wasToldBefore(toldOn: IsoDate, answeredOn: IsoDate | null): boolean {
  return answeredOn === null || toldOn <= answeredOn
}

function latest(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other
}
