import type { CaseEvent } from '../../../domain/casework/caseEvent.ts'
import type { Telling } from '../telling.ts'
import { closingTitles } from './closingTitles.ts'
import { contactTitles } from './contactTitles.ts'
import { journalTitles } from './journalTitles.ts'
import { personsTitles } from './personsTitles.ts'
import { planTitles } from './planTitles.ts'
import { registerTitles } from './registerTitles.ts'
import { safetyTitles } from './safetyTitles.ts'
import { sharingTitles } from './sharingTitles.ts'
import type { Titles } from './titles.ts'
import { verificationTitles } from './verificationTitles.ts'

const titles: Partial<Titles<CaseEvent>> = {
  ...registerTitles,
  ...personsTitles,
  ...contactTitles,
  ...safetyTitles,
  ...verificationTitles,
  ...planTitles,
  ...sharingTitles,
  ...journalTitles,
  ...closingTitles,
}

/** What happened, in one line. */
export function eventTitle(event: CaseEvent, telling: Telling): string {
  // Each event meets the title of its own kind: the table is typed by kind, which a look-up can't say.
  const title = titles[event.type] as ((facts: CaseEvent['facts'], telling: Telling) => string) | undefined
  return title?.(event.facts, telling) ?? event.type
}
