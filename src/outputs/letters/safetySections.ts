import { newestAnswer, safetyCheckOn } from '../../domain/casework/safety/safetyCheckOn.ts'
import { redFlags } from '../../domain/casework/safety/safetyEvents.ts'
import type { SafetyCheck } from '../../domain/casework/safety/safetyFile.ts'
import type { PartContent } from '../../domain/casework/sealedPart.ts'
import type { RiskFactorEntry, SignalEntry } from '../../domain/codes/caseworkLists.ts'
import { longDate } from '../figures/longDate.ts'
import type { DocumentSection } from './documentText.ts'
import { type LetterSource, type LetterTelling, newestContent } from './letterSource.ts'
import { linesOfPart, type TextLine } from './partLines.ts'

type Items = DocumentSection['items']

/** How unsafe it is, since when, and what became of the call to the police where there was acute danger. */
export function levelLines({ file: { safety } }: LetterSource, telling: LetterTelling): readonly TextLine[] {
  const { words, label, locale } = telling
  const { level, levelOn, police } = safety
  if (level === null || levelOn === null) return []
  const value = words('sharing.said_on', { said: label('safety_levels', level), date: longDate(levelOn, locale) })
  const called = police === null ? [] : [{ name: words('safety.police'), value: words(`safety.police_${police}`) }]
  return [{ name: words('safety.level'), value }, ...called]
}

/** The safety check that was answered last: an older one never counts again. Then what still waits for an answer. */
export function checkItems(source: LetterSource, telling: LetterTelling): Items {
  const { words, locale } = telling
  const { safety } = source.file
  const newest = newestAnswer(safety)
  const waiting = safety.checks.filter(({ answeredOn }) => answeredOn === null)
  if (newest || waiting.length > 0) {
    return [...(newest ? [newest] : []), ...waiting].map((check) => checkItem(source, check, telling))
  }
  const waived = safety.checkWaivedOn
  const said =
    waived === null ? words('safety.check_none') : words('safety.check_waived', { date: longDate(waived, locale) })
  return [{ lines: [{ name: words('safety.check_answer'), value: said }] }]
}

function checkItem(source: LetterSource, check: SafetyCheck, telling: LetterTelling): Items[number] {
  const { words, locale } = telling
  const { askedOn, answeredOn } = check
  // The question and the conditions were written with two events about the same check.
  const written = source.opened.filter(({ part, content }) => part === 'safety_check' && content.check === check.check)
  const said: PartContent = Object.fromEntries(written.flatMap(({ content }) => Object.entries(content)))
  const answer = answeredOn === null ? [{ name: words('safety.check_answer'), value: words('sharing.no_answer') }] : []
  return {
    title: words('sharing.check_asked_on', { date: longDate(askedOn, locale) }),
    lines: [...answer, ...answerLines(source, check, telling), ...linesOfPart(said, telling)],
  }
}

function answerLines({ file }: LetterSource, check: SafetyCheck, telling: LetterTelling): readonly TextLine[] {
  const { words, label, locale, today } = telling
  const { answer, answeredOn, validUntil, familyTalk } = check
  if (answer === null || answeredOn === null) return []
  const holds = safetyCheckOn(file.safety, today) === check
  const said = { said: label('safety_check_answers', answer), date: longDate(answeredOn, locale) }
  const until = validUntil === null ? words('safety.check_no_day') : longDate(validUntil, locale)
  const over = validUntil !== null && !holds
  return [
    ...(over ? [{ name: words('sharing.expired'), value: words('sharing.check_over', { date: until }) }] : []),
    { name: words('safety.check_answer'), value: words('sharing.said_on', said) },
    { name: words('safety.check_until'), value: until },
    {
      name: words('safety.talk'),
      value: words(holds && familyTalk ? 'sharing.talk_ask_hub' : 'safety.talk_not'),
    },
  ]
}

/** What points to danger, and how that was weighed. What would say something on origin, faith or health stays at the hub. */
export function assessmentItems(source: LetterSource, telling: LetterTelling): Items {
  const { words, locale, lists } = telling
  const { assessment } = source.file.safety
  const content = newestContent(source, ['safety_assessment'])
  const weighed = content === undefined ? [] : linesOfPart(content, telling)
  if (!assessment) return weighed.length === 0 ? [] : [{ lines: weighed }]
  const flags = redFlags
    .filter((flag) => assessment.redFlags.includes(flag))
    .map((flag) => words(`safety.flag_${flag}`))
  const plain = (list: { readonly entries: readonly (SignalEntry | RiskFactorEntry)[] }, said: readonly string[]) =>
    list.entries.filter(({ code, sensitive }) => said.includes(code) && sensitive.length === 0)
  const labelled = (entries: readonly (SignalEntry | RiskFactorEntry)[]) => entries.map(({ labels }) => labels[locale])
  return [
    {
      title: words('safety.assessed_on', { date: longDate(assessment.on, locale) }),
      lines: [
        ...listed(words('safety.red_flags'), flags),
        ...listed(words('safety.signals'), labelled(plain(lists.signals, assessment.signals))),
        ...listed(words('safety.risk_factors'), labelled(plain(lists.risk_factors, assessment.riskFactors))),
        ...weighed,
      ],
    },
  ]
}

/** One on each line; none where nothing was said. */
function listed(name: string, said: readonly string[]): readonly TextLine[] {
  return said.length === 0 ? [] : [{ name, value: said.join('\n') }]
}
