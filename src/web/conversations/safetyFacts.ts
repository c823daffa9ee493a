import { missionsFrom } from '../../boundary/guide/guidanceParts.ts'
import { guideFrom } from '../../boundary/guide/guideFrom.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import type { ReporterFacts } from '../../domain/conversations/reporterFacts.ts'
import { callerOf } from '../../domain/guide/asker.ts'
import { evaluateGuide } from '../../domain/guide/evaluateGuide.ts'
import type { Guide } from '../../domain/guide/guide.ts'
import type { Missions } from '../../domain/guide/missions.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { type ContactLine, contactLine } from '../../outputs/guide/contactLine.ts'
import { addressedTo, say } from '../../outputs/guide/tongue.ts'
import type { Frame } from '../look/shell/frame.ts'
import { readOnce } from './readOnce.ts'

/** What the guide says about the situation of a reporter, for who answers them. */
export type SafetyFacts = {
  /** What is never done, said to a professional. */
  readonly never: readonly string[]
  /** Whom the reporter can call from where they are, the first one first. */
  readonly numbers: readonly ContactLine[]
}

type Setting = { readonly frame: Frame; readonly today: IsoDate; readonly isDemo: boolean }
type Papers = { readonly guide: Guide; readonly missions: Missions }

/** Gives what the guide says to these facts. What a reporter did not say is left open: then it is what holds in any case. */
export function makeSafetyFacts(folder: string, profile: string) {
  const papers = readOnce(async (): Promise<Papers> => {
    const [guide, contacts, embassies] = await Promise.all([
      readProfilePart(folder, profile, 'guide'),
      readProfilePart(folder, profile, 'contacts'),
      readProfilePart(folder, profile, 'embassies'),
    ])
    return { guide: guideFrom(guide, contacts), missions: missionsFrom(embassies) }
  })
  return async (facts: ReporterFacts, setting: Setting): Promise<SafetyFacts> => factsOf(await papers(), facts, setting)
}

function factsOf({ guide, missions }: Papers, facts: ReporterFacts, { frame, today, isDemo }: Setting): SafetyFacts {
  const language = { language: frame.locale, words: frame.words, texts: new Map<string, string>() }
  const asReporter = evaluateGuide(guide, facts)
  const asWorker = evaluateGuide(guide, { ...facts, who: 'professional' })
  const tongue = addressedTo(language, asReporter.known)
  const setting = { contacts: guide.contacts, missions, place: callerOf(asReporter.known), today, isDemo }
  return {
    never: guide.never
      .filter(({ code }) => asWorker.never.includes(code))
      .map((entry) => say(addressedTo(language, asWorker.known), 'never', entry)),
    numbers: asReporter.contact
      .flatMap((code) => guide.contacts.find((contact) => contact.code === code) ?? [])
      .map((contact) => contactLine(tongue, contact, setting))
      .filter(({ number }) => number !== undefined),
  }
}
