import { describe, expect, test } from 'vitest'
import { readGuidance } from '../src/boundary/guide/readGuidance.ts'
import { everyAnswer } from '../src/domain/guide/everyAnswer.ts'
import type { Answers } from '../src/domain/guide/when.ts'
import { parseIsoDate } from '../src/domain/shared/isoDate.ts'
import { type Locale, locales } from '../src/domain/shared/locale.ts'
import { words } from '../src/messages/words.ts'
import { type GuideAnswer, guideAnswer } from '../src/outputs/guide/guideAnswer.ts'

/** What the guide says in words, of every combination of answers: nobody is sent to the family, or to a number that does not work. */

const guidance = await readGuidance('profiles', 'nl')
const combinations = everyAnswer(guidance.guide.inputs)
const today = parseIsoDate('2026-11-22')
if (!today) throw new Error('no day')
const day = today

function answerIn(language: Locale, answers: Answers, isDemo = true): GuideAnswer {
  const tongue = { language, words: words(language), texts: new Map<string, string>() }
  return guideAnswer(guidance, answers, tongue, { today: day, isDemo })
}

/** Every text of an answer, wherever it stands; not its codes. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) =>
    ['code', 'kind', 'dial', 'shown', 'url', 'language', 'tongue', 'name', 'lines'].includes(key)
      ? []
      : textsOf(inside),
  )
}

/** Statements as they are shown: the words and what has to stand with them, on one line. */
function linesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const { text, answer, caution } = value as Readonly<Record<string, unknown>>
  const own = typeof caution === 'string' ? [[text, answer, caution].filter(Boolean).join(' ')] : []
  return [...own, ...Object.values(value).flatMap(linesIn)]
}

/** Words for the family, and for speaking with it or telling it. */
const family =
  /\b(ouders?|vader|moeder|familie|partner|man|betrokkenen|mensen om wie het gaat|parents?|family|husband|relatives?|those concerned|people concerned)\b/i
const speaking =
  /\b(bel|belt|bellen|praat|praten|spreek|spreken|gesprek|bespreek|vertel|vertellen|informeer|bemiddel|vraag|vraagt|benader|call|phone|talk|tell|speak|discuss|inform|mediate|ask|approach)\b/i
const denies = /\b(niet|geen|nooit|sla|overslaan|zonder|not|no|never|skip|without)\b/i
/** Sentences that speak of the family and of talking, and are about something else: what to ask of others, or a title. */
const about = [
  // What is asked of Veilig Thuis, of the attendance officer, of the hub and of an interpreter.
  /^(Vraag|Ask) (wanneer en hoe de familie|when and how the family)/,
  /^(Meld het verzuim|Report the absence)/,
  /^(Discuss this with the LKHA first|Overleg dit eerst)/,
  // The question of a victim before her name, which the answer denies.
  /^(Vertellen jullie het aan mijn ouders of mijn man|Will you tell my parents or my husband)/,
  /^(Wie luistert mee|Who is listening)/,
  // Whether local police or somebody else takes her back to the family.
  /(terugbrengt naar (je|de) familie|take (you|the person) back to (your|the) family)/,
  // What is looked at, and what is asked of oneself.
  /^(Kijk verder dan ouders|Look beyond parents)/,
  /^(Willen de betrokkenen die hulp|Do those concerned accept that help)/,
]

function speaksOfTalking(text: string): boolean {
  return family.test(text) && speaking.test(text)
}

const sentences = (text: string) => text.split(/(?<=[.?!:])\s+/)

/** Asks to talk to the person, or speaks of that talk as one that is there to be held; the name of the step in the code aside. */
const talksToPerson =
  /\b(praat|spreek)\b[^.]*\b(persoon zelf|leerling|jongere)\b|uw enige gesprek|\b(talk|speak)\b[^.]*\bwith the (person|pupil)\b(?! concerned)|your only talk/i

describe.each(locales)('in %s', (locale) => {
  test('no text asks a professional to talk to a person who is abroad or whose place is unknown: the hub says whether and how', () => {
    const places = combinations.filter(
      ({ who, where = '' }) => who === 'professional' && ['abroad', 'unknown'].includes(where),
    )
    const found = places.flatMap((answers) => textsOf(answerIn(locale, answers)).flatMap(sentences))
    expect(found.length).toBeGreaterThan(0)
    expect([...new Set(found)].filter((sentence) => talksToPerson.test(sentence))).toEqual([])
    const here = combinations.filter(({ who, where }) => who === 'professional' && where === 'in_netherlands')
    expect(here.flatMap((answers) => textsOf(answerIn(locale, answers))).some((text) => talksToPerson.test(text))).toBe(
      true,
    )
  })

  test('what nobody checked is said to be so once', () => {
    const twice =
      /(niet gecontroleerd|not (been )?(verified|checked)).*(niet gecontroleerd|not (been )?(verified|checked))/i
    const professionals = combinations.filter(({ who }) => who === 'professional')
    const found = professionals.flatMap((answers) => linesIn(answerIn(locale, answers)))
    expect([...new Set(found)].filter((line) => twice.test(line))).toEqual([])
  })

  test('no text shown to anybody who asks about a person abroad, or of unknown place, speaks of a talk with the family as something to do', () => {
    const places = combinations.filter(({ where = '' }) => ['abroad', 'unknown'].includes(where))
    const found = new Set<string>()
    for (const answers of places) {
      for (const sentence of textsOf(answerIn(locale, answers)).flatMap(sentences)) {
        if (speaksOfTalking(sentence) && !denies.test(sentence) && !about.some((known) => known.test(sentence))) {
          found.add(sentence)
        }
      }
    }
    expect([...found]).toEqual([])
  })

  test('no text lets such a talk come after an assessment, either', () => {
    const places = combinations.filter(({ where = '' }) => ['abroad', 'unknown'].includes(where))
    const found = new Set<string>()
    for (const answers of places) {
      for (const sentence of textsOf(answerIn(locale, answers)).flatMap(sentences)) {
        const waits =
          /\b(pas|voordat|totdat|tot een|behalve|only after|before an expert|until an expert|except)\b/i.test(sentence)
        if (waits && speaksOfTalking(sentence)) found.add(sentence)
      }
    }
    // Says itself that it does not happen abroad.
    expect(
      [...found].filter(
        (sentence) => !/^(In het buitenland gebeurt het niet|Abroad it does not happen)/.test(sentence),
      ),
    ).toEqual([])
  })

  test('whoever is abroad reads no number that does not work there, 112 with its condition aside', () => {
    for (const answers of combinations) {
      const answer = answerIn(locale, answers)
      if (!answer.isAbroad) continue
      for (const { code, number } of answer.contacts) {
        if (code !== 'emergency_112') expect(number?.dial ?? '+31', code).toMatch(/^\+31/)
      }
      expect(answer.first?.number?.dial, JSON.stringify(answers)).toMatch(/^\+31/)
    }
  })

  test('112 and the local police never stand without what has to stand with them', () => {
    for (const answers of combinations) {
      const { contacts, isAbroad } = answerIn(locale, answers)
      // A victim who does not know where she is may be abroad.
      const mayBeAbroad = isAbroad || (answers['who'] === 'victim' && answers['where'] === 'unknown')
      for (const { code, conditions } of contacts) {
        if (code === 'emergency_112') expect(conditions).toHaveLength(mayBeAbroad ? 2 : 1)
        if (code === 'local_emergency_number') expect(conditions).toHaveLength(1)
      }
    }
  })

  test('every contact tells how fresh it is, and outside practice no hour that nobody checked', () => {
    for (const answers of combinations) {
      for (const { code, standing, hours } of answerIn(locale, answers, false).contacts) {
        expect(standing, code).not.toBe('')
        expect(hours ?? words(locale)('guide.hours_unknown'), code).toBe(words(locale)('guide.hours_unknown'))
      }
    }
  })

  test('only a professional reads the reporting code, only a victim abroad the line to send', () => {
    for (const answers of combinations) {
      const { professional, victimAbroad, isAbroad } = answerIn(locale, answers)
      expect(professional !== undefined).toBe(answers['who'] === 'professional')
      expect(victimAbroad !== undefined).toBe(answers['who'] === 'victim' && isAbroad)
    }
  })
})

test('in Dutch a professional is addressed with u, everybody else with je', () => {
  const wrong = new Set<string>()
  for (const answers of combinations) {
    const { professional, ...answer } = answerIn('nl', answers)
    // What a professional says to a pupil is said to the pupil.
    const own = professional && {
      ...professional,
      sayToPupil: professional.sayToPupil.filter((one) => one.isInstruction),
    }
    const isFormal = answers['who'] === 'professional'
    for (const text of textsOf({ ...answer, own })) {
      if ((isFormal ? /\b(je|jij|jou|jouw)\b/i : /\b(u|uw)\b/i).test(text)) wrong.add(text)
    }
  }
  expect([...wrong]).toEqual([])
})

test('nothing in an answer counts, weighs or rates: it holds no number but those of the steps of the code', () => {
  for (const answers of combinations) {
    const { professional, ...answer } = answerIn('en', answers)
    const steps = professional?.steps.map(({ number: _number, ...step }) => step)
    expect(numbersOf({ ...answer, ...professional, steps })).toEqual([])
  }
})

function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : []
}

test('a professional is called u in every text, but in what they can say to a pupil', () => {
  const found = combinations
    .filter(({ who }) => who === 'professional')
    .map((answers) => answerIn('nl', answers).professional)
    .flatMap((part) => textsOf({ ...part, sayToPupil: part?.sayToPupil.filter(({ isInstruction }) => isInstruction) }))
  expect(found.length).toBeGreaterThan(0)
  expect([...new Set(found)].filter((text) => /\b(je|jij|jou|jouw)\b/i.test(text))).toEqual([])
  const page = words('nl')
  for (const key of ['guide.site_visible', 'guide.hours_unknown', 'guide.never_checked', 'guide.not_verified'] as const)
    expect(page(key)).not.toMatch(/\b(je|jij|jou|jouw)\b/i)
})
