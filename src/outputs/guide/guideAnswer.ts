import { callerOf } from '../../domain/guide/asker.ts'
import { evaluateGuide, type GuideOutcome } from '../../domain/guide/evaluateGuide.ts'
import type { Guidance } from '../../domain/guide/guidance.ts'
import type { HandOver } from '../../domain/guide/guide.ts'
import type { GuideEntry } from '../../domain/guide/guideText.ts'
import { fits } from '../../domain/guide/knownAnswers.ts'
import type { Answers } from '../../domain/guide/when.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { parseLocale } from '../../domain/shared/locale.ts'
import { type AskedFrom, type ContactLine, contactLine } from './contactLine.ts'
import { type ProfessionalPart, professionalPart } from './professionalPart.ts'
import { sourceNames } from './sourceNames.ts'
import { addressedTo, type SaidList, say, type Tongue, textIn } from './tongue.ts'
import { type VictimAbroadPart, victimAbroadPart } from './victimAbroadPart.ts'

/** An answer of the guide in words. It holds no score, and says why. */
export type GuideAnswer = {
  readonly tongue: Tongue
  readonly isAbroad: boolean
  /** Somebody asks for themselves and does not know where they are: a number stands with its conditions. */
  readonly isPlaceUnknown: boolean
  /** The number to call first; missing only as long as questions are unanswered. */
  readonly first: ContactLine | undefined
  readonly do: readonly string[]
  readonly never: readonly string[]
  readonly why: readonly string[]
  readonly contacts: readonly ContactLine[]
  readonly safetyRules: readonly string[]
  readonly noScore: string
  readonly oneIsEnough: string
  readonly handOver: readonly { readonly code: string; readonly text: string; readonly warning: string | undefined }[]
  /** For a victim who is abroad. */
  readonly victimAbroad: VictimAbroadPart | undefined
  /** For a professional with a reporting code. */
  readonly professional: ProfessionalPart | undefined
  /** What a professional reads is in Dutch and English only, and this is another language. */
  readonly hasMoreElsewhere: boolean
  readonly sources: readonly string[]
}

export type AnswerSetting = { readonly today: IsoDate; readonly isDemo: boolean }

/** Says what the guide answers to these answers, in a language. */
export function guideAnswer(
  guidance: Guidance,
  answers: Answers,
  language: Omit<Tongue, 'asker'>,
  setting: AnswerSetting,
): GuideAnswer {
  const { guide } = guidance
  const outcome = evaluateGuide(guide, answers)
  const tongue = addressedTo(language, outcome.known)
  const place = callerOf(outcome.known)
  const isPlaceUnknown = tongue.asker === 'self' && place === 'nl' && outcome.known['where'] === 'unknown'
  const askedFrom: AskedFrom = isPlaceUnknown ? 'unknown' : place
  const contactSetting = { ...setting, place: askedFrom, contacts: guide.contacts, missions: guidance.missions }
  const contacts = entriesOf(guide.contacts, outcome.contact).map((one) => contactLine(tongue, one, contactSetting))
  const chosen = chosenEntries(guidance, outcome)
  const victimAbroad = chosen.do.some(({ leadsToVictimAbroad }) => leadsToVictimAbroad)
    ? victimAbroadPart(guidance, tongue, setting)
    : undefined
  const hasCode = tongue.asker === 'professional' && parseLocale(tongue.language) !== undefined
  const texts = (list: SaidList, entries: readonly GuideEntry[]) => entries.map((entry) => say(tongue, list, entry))
  return {
    tongue,
    isAbroad: place === 'abroad',
    isPlaceUnknown,
    first: contacts.find(({ number }) => number !== undefined),
    // What leads to the line that is ready says no more than that line, which stands above.
    do: texts(
      'actions',
      chosen.do.filter(({ leadsToVictimAbroad }) => !leadsToVictimAbroad),
    ),
    never: texts('never', chosen.never),
    why: texts('why', chosen.why),
    contacts,
    safetyRules: texts('safety_rules', chosen.safetyRules),
    noScore: language.texts.get('no_score') ?? textIn(tongue, guide.noScore),
    oneIsEnough: language.texts.get('one_is_enough') ?? textIn(tongue, guide.oneIsEnough),
    handOver: handOverOf(guide.handOver, outcome, tongue),
    victimAbroad,
    professional: hasCode ? professionalPart(guidance, outcome.known, tongue) : undefined,
    hasMoreElsewhere: tongue.asker === 'professional' && !hasCode,
    sources: sourceNames(guidance, Object.values(chosen).flat(), tongue),
  }
}

function chosenEntries({ guide }: Guidance, outcome: GuideOutcome) {
  return {
    do: entriesOf(guide.actions, outcome.do),
    never: entriesOf(guide.never, outcome.never),
    why: entriesOf(guide.why, outcome.why),
    safetyRules: entriesOf(guide.safetyRules, outcome.restsOn),
  }
}

function handOverOf(ways: readonly HandOver[], { known }: GuideOutcome, tongue: Tongue): GuideAnswer['handOver'] {
  const asker = known['who'] ?? ''
  return ways
    .filter((way) => fits(way.when, known) && (way.for === undefined || way.for.includes(asker)))
    .map((way) => ({
      code: way.code,
      text: say(tongue, 'hand_over', way),
      warning: way.warning && (tongue.texts.get(`hand_over.${way.code}.warning`) ?? textIn(tongue, way.warning)),
    }))
}

/** The entries with these codes, in the order of the codes. */
function entriesOf<Entry extends { readonly code: string }>(
  entries: readonly Entry[],
  codes: readonly string[],
): readonly Entry[] {
  return codes.flatMap((code) => entries.find((entry) => entry.code === code) ?? [])
}
