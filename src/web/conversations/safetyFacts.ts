import { missionsFrom } from '../../boundary/guide/guidanceParts.ts'
import { guideFrom } from '../../boundary/guide/guideFrom.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import type { ReporterFacts } from '../../domain/conversations/reporterFacts.ts'
import { evaluateGuide } from '../../domain/guide/evaluateGuide.ts'
import type { Guide } from '../../domain/guide/guide.ts'
import type { Missions } from '../../domain/guide/missions.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { type ContactLine, contactLine } from '../../outputs/guide/contactLine.ts'
import { addressedTo, say } from '../../outputs/guide/tongue.ts'
import type { Frame } from '../look/shell/frame.ts'
import { readOnce } from '../shell/readOnce.ts'

/** What the guide says about the situation of a reporter, for who answers them. */
export type SafetyFacts = {
  /** What is never done, said to a professional. */
  readonly never: readonly string[]
  /** Whom the reporter can call, the first one first. Two lists when nobody said from where they would. */
  readonly numbers: readonly NumbersFrom[]
}

type NumbersFrom = { readonly place: 'nl' | 'abroad'; readonly contacts: readonly ContactLine[] }
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
  return async (facts: ReporterFacts, setting: Setting): Promise<SafetyFacts> => {
    const { guide, missions } = await papers()
    const asWorker = evaluateGuide(guide, { ...facts, who: 'professional' })
    const tongue = addressedTo(languageOf(setting), asWorker.known)
    return {
      never: guide.never
        .filter(({ code }) => asWorker.never.includes(code))
        .map((entry) => say(tongue, 'never', entry)),
      numbers: callsFrom(facts).map((abroad) => numbersFrom({ guide, missions }, facts, abroad, setting)),
    }
  }
}

function languageOf({ frame: { locale, words } }: Setting) {
  return { language: locale, words, texts: new Map<string, string>() }
}

/** Whether a reporter would call from abroad, as the guide asks it: who writes about themselves calls from where they are. */
function callsFrom({ who, where }: ReporterFacts): readonly ('yes' | 'no')[] {
  if (who !== 'victim' || where === undefined || where === 'unknown') return ['no', 'yes']
  return where === 'abroad' ? ['yes'] : ['no']
}

function numbersFrom(
  { guide, missions }: Papers,
  facts: ReporterFacts,
  abroad: 'yes' | 'no',
  setting: Setting,
): NumbersFrom {
  // Whoever did not say who they are may be abroad themselves: then the order for them holds.
  const who = facts.who ?? (abroad === 'yes' ? 'victim' : undefined)
  const { known, contact } = evaluateGuide(guide, { ...facts, ...(who && { who }), asker_abroad: abroad })
  const tongue = addressedTo(languageOf(setting), known)
  const place = abroad === 'yes' ? 'abroad' : 'nl'
  const lines = contact
    .flatMap((code) => guide.contacts.find((one) => one.code === code) ?? [])
    .map((one) => contactLine(tongue, one, { ...setting, contacts: guide.contacts, missions, place }))
  return { place, contacts: lines.filter(({ number }) => number !== undefined) }
}
