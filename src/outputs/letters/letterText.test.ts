import { expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../test/support/caseUnderRules.ts'
import { profile } from '../../../test/support/profileNl.ts'
import type { CaseEvent } from '../../domain/casework/caseEvent.ts'
import type { OpenPart } from '../../domain/casework/sealedPart.ts'
import type { LetterKind } from '../../domain/casework/sharing/sharingEvents.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { codeLabels } from '../casework/codeLabels.ts'
import { documentHtml } from './documentHtml.ts'
import { letterText } from './letterText.ts'

const day = (text: string) => text as IsoDate
const happened = (type: CaseEvent['type'], facts: object, on = '2020-02-01') =>
  ({ type, occurred: day(on), facts }) as unknown as CaseEvent

const agreed = (changes: object = {}) =>
  happened('safe_contact_agreed', {
    ways: ['message', 'through_person'],
    never: ['call', 'visit'],
    days: ['mon', 'thu'],
    from: '16:00',
    to: '17:30',
    time_zone: 'Africa/Casablanca',
    through: 2,
    valid_until: day('2020-06-30'),
    ...changes,
  })

const person = (facts: object) =>
  happened('person_recorded', { minor: null, place: null, danger: null, trusted: false, ...facts })
const father = person({ person: 1, role: 'parent', danger: 'father', place: 'netherlands' })
const friend = person({ person: 2, role: 'person_of_trust', trusted: true })

/** A senior recorded why no safety check is asked. */
const waived = happened('safety_check_waived', {})

const sealed: readonly OpenPart[] = [
  { part: 'safe_contact', content: { code_word: 'biologie', cover_story: 'een les', never_text: 'niets over school' } },
  { part: 'family', content: { person: 1, name: 'Verzonnen Vader' } },
  { part: 'family', content: { person: 2, name: 'Verzonnen Vriendin' } },
]

type Wanted = { readonly kind?: LetterKind; readonly locale?: Locale; readonly today?: string }

function letter(
  { file }: CaseUnderRules,
  parts: readonly OpenPart[],
  { kind = 'handover_sheet', locale = 'nl', today = '2020-03-01' }: Wanted = {},
) {
  if (!file) throw new Error('no case')
  const { casework: lists, returnPlans: plans, terms } = profile
  const label = codeLabels(profile, locale)
  const opened = parts.map((part, at) => ({ ...part, version: at + 1 }))
  const telling = { words: words(locale), label, locale, timeZone: 'Europe/Amsterdam', lists, plans, terms }
  const text = letterText(
    kind,
    { number: 'C-1', file, opened },
    { ...telling, today: day(today), hub: '+31 70 000 00 00 (niet nagebeld)' },
  )
  const lines = text.sections.flatMap(({ title, items }) =>
    items.flatMap((item) => item.lines.map(({ name, value }) => `${title} | ${name}: ${value}`)),
  )
  return { ...text, lines, html: documentHtml(text) }
}

const contactLines = (lines: readonly string[]) =>
  lines.filter((line) => /^(Regels voor veilig contact|Rules for safe contact)/.test(line))

test.each(['handover_sheet', 'travel_note'] as const)('%s says all that was agreed on safe contact', (kind) => {
  const { lines } = letter(reportedCase().given(father, friend, waived, agreed()), sealed, { kind })
  expect(contactLines(lines).map((line) => line.split(' | ')[1])).toEqual([
    'Hoe nooit: Bellen en Bezoek',
    'Wat u nooit doet of zegt: niets over school',
    'Hoe mag het: Bericht en Via iemand anders',
    'Via wie: Verzonnen Vriendin, vertrouwenspersoon',
    'Dagen: maandag en donderdag',
    'Uren bij de cliënt: 16.00 tot 17.30 uur, tijd in Marokko (Casablanca)',
    'Afgesproken op: 1 februari 2020',
    'Geldig tot en met: 30 juni 2020',
    'Codewoord: biologie',
    'Dekmantel: een les',
  ])
})

test('a letter in English says the codes in English', () => {
  const made = letter(reportedCase().given(father, friend, agreed()), sealed, { kind: 'travel_note', locale: 'en' })
  expect(contactLines(made.lines).join('\n')).toMatch(
    /Calling and Visit[\s\S]*Monday and Thursday[\s\S]*16:00 to 17:30/,
  )
  expect(made.html).not.toMatch(/Bellen|maandag|Geldig/)
})

test('an agreement that ran out says so before all else', () => {
  const made = letter(reportedCase().given(waived, agreed()), sealed, { today: '2020-07-01' })
  expect(contactLines(made.lines)[0]).toContain('VERLOPEN: Deze afspraak gold tot en met 30 juni 2020.')
  const unlimited = letter(reportedCase().given(waived, agreed({ valid_until: null })), sealed, { today: '2021-07-01' })
  expect(contactLines(unlimited.lines)[0]).toMatch(/VERLOPEN: Deze afspraak moest op .* opnieuw zijn nagegaan/)
})

test.each(['handover_sheet', 'travel_note'] as const)(
  '%s says before the hours that they were agreed for the country that the client left',
  (kind) => {
    const there = reportedCase().given(waived, agreed())
    expect(contactLines(letter(there, sealed, { kind }).lines).join()).not.toContain('LET OP')
    const back = there.given(happened('arrived', {}, '2020-02-20'))
    const [first] = contactLines(letter(back, sealed, { kind }).lines)
    expect(first).toContain(
      'LET OP: Afgesproken toen de cliënt nog in Marokko was: spreek opnieuw af. De dagen en uren',
    )
    const again = back.given({ ...agreed({ time_zone: 'Europe/Amsterdam' }), occurred: day('2020-02-21') } as CaseEvent)
    expect(contactLines(letter(again, sealed, { kind }).lines).join()).not.toContain('LET OP')
  },
)

test.each(['handover_sheet', 'child_protection_letter', 'travel_note'] as const)(
  '%s says how to call the hub, with how old the number is, and leaves it in',
  (kind) => {
    const made = letter(reportedCase().given(father, agreed()), sealed, { kind })
    expect(made.head).toContainEqual({ name: 'Het knooppunt bellen', value: '+31 70 000 00 00 (niet nagebeld)' })
    expect(made.html).toContain('+31 70 000 00 00')
  },
)

test('without an agreement a letter says that no contact is sought', () => {
  expect(contactLines(letter(reportedCase(), []).lines)).toEqual([
    'Regels voor veilig contact | Afspraak: Er is niets afgesproken. Zoek geen contact met de cliënt. Overleg eerst met het knooppunt.',
  ])
})

test('who left the list or turned out a danger is not named as a way to the client', () => {
  const gone = reportedCase().given(friend, agreed(), happened('person_withdrawn', { person: 2 }))
  const danger = reportedCase().given(
    friend,
    agreed(),
    person({ person: 2, role: 'person_of_trust', danger: 'community' }),
  )
  for (const made of [gone, danger]) {
    const { lines } = letter(made, sealed, { kind: 'travel_note' })
    expect(lines.join()).toContain('Via wie: Niet meer via de persoon van de afspraak.')
    expect(lines.join()).not.toContain('Verzonnen Vriendin')
  }
})

const asked = happened('safety_check_asked', { check: 1, organisation: 30 }, '2020-02-02')
const answer = (facts: object = {}) =>
  happened(
    'safety_check_answered',
    { check: 1, answer: 'contact_possible', valid_until: day('2020-03-31'), family_talk: true, ...facts },
    '2020-02-05',
  )
const checked: readonly OpenPart[] = [
  { part: 'safety_check', content: { check: 1, asked: 'Kan zij gebeld worden?' } },
  { part: 'safety_check', content: { check: 1, conditions: 'Alleen na schooltijd' } },
]
const checkLines = (lines: readonly string[]) => lines.filter((line) => line.startsWith('Veiligheidscheck'))

test('a handover sheet says what the safety check answered, when, and until when it holds', () => {
  const said = checkLines(letter(reportedCase().given(asked, answer()), checked).lines).join('\n')
  expect(said).toMatch(/Antwoord: .*voorwaarden.*, op 5 februari 2020/)
  expect(said).toContain('Geldt tot en met: 31 maart 2020')
  expect(said).toContain('Alleen na schooltijd')
  expect(said).not.toContain('VERLOPEN')
})

test('a safety check that ran out says so first, and lets nobody talk with the family', () => {
  const lines = letter(reportedCase().given(asked, answer(), agreed()), checked, { today: '2020-04-01' }).lines
  expect(checkLines(lines)[0]).toContain('VERLOPEN: Deze check gold tot en met 31 maart 2020')
  expect(checkLines(lines).join()).toContain('Gesprek met familie: Geen gesprek met de familie')
  expect(contactLines(lines)[0]).toMatch(/Nu geen contact: De veiligheidscheck gold tot en met 31 maart 2020/)
})

test('contact that the safety officer called unsafe is not advised by any letter', () => {
  const unsafe = reportedCase().given(asked, answer({ answer: 'contact_not_safe' }), agreed())
  for (const kind of ['handover_sheet', 'travel_note'] as const) {
    expect(contactLines(letter(unsafe, [], { kind }).lines)[0]).toMatch(/Nu geen contact/)
  }
})

test('a check that waits, was waived or was never asked is told as such', () => {
  const said = (made: CaseUnderRules) => checkLines(letter(made, []).lines).join()
  expect(said(reportedCase().given(asked))).toContain('Nog geen antwoord. Er geldt nu geen check.')
  expect(said(reportedCase().given(happened('safety_check_waived', {})))).toContain('legde een senior vast waarom')
  expect(said(reportedCase())).toContain('Er is nog geen veiligheidscheck gevraagd.')
})

test('a travel note says of whom to beware, and that nobody talks to them', () => {
  const { lines } = letter(reportedCase().given(father), sealed, { kind: 'travel_note' })
  expect(lines.join('\n')).toMatch(/Gevaar komt van: Vader\n.*Wat u doet: Praat niet met hen en zeg hun niets/)
  expect(lines.join('\n')).not.toContain('Verzonnen Vader')
})

test.each([null, 'nobody_known'])('where no danger is known (%s) a letter does not say that it is safe', (danger) => {
  const { lines } = letter(reportedCase().given(person({ person: 1, role: 'parent', danger })), [], {
    kind: 'travel_note',
  })
  expect(lines.join()).toContain(
    'Gevaar komt van: Niet bekend. Ga ervan uit dat het ouders, partner of familie kan zijn.',
  )
})

test('who reported is in no letter', () => {
  const reporter = person({ person: 3, role: 'reporter' })
  const parts = [...sealed, { part: 'family', content: { person: 3, name: 'Verzonnen Melder' } }]
  const { html } = letter(reportedCase().given(father, reporter), parts)
  expect(html).toContain('Verzonnen Vader')
  expect(html).not.toContain('Verzonnen Melder')
})

test.each(['handover_sheet', 'travel_note'] as const)(
  '%s says not with whom contact was agreed: it may be who reported',
  (kind) => {
    const words = { part: 'safe_contact', content: { code_word: 'biologie', agreed_with: 'Verzonnen Melder' } }
    const { html } = letter(reportedCase().given(waived, agreed()), [words], { kind })
    expect(html).toContain('biologie')
    expect(html).not.toContain('Verzonnen Melder')
  },
)

test('what says something on origin or faith stays at the hub', () => {
  const sensitive = profile.casework.risk_factors.entries.filter((entry) => entry.sensitive.length > 0)
  const plain = profile.casework.risk_factors.entries.filter((entry) => entry.sensitive.length === 0)
  const codes = [...sensitive, ...plain].map(({ code }) => code)
  const assessed = happened('safety_assessed', { signals: [], risk_factors: codes, red_flags: ['threats'] })
  const { lines } = letter(reportedCase().given(assessed), [])
  const said = lines.join('\n')
  expect(sensitive.length).toBeGreaterThan(0)
  expect(sensitive.filter(({ labels }) => said.includes(labels.nl))).toEqual([])
  expect(plain.every(({ labels }) => said.includes(labels.nl))).toBe(true)
  expect(said).toContain('Er is gedreigd')
})

test('a letter on the children of a client of age is about the children', () => {
  const child = person({ person: 4, role: 'child_with_client', minor: true })
  const parts: readonly OpenPart[] = [
    { part: 'identity', content: { name: 'Verzonnen Moeder' } },
    { part: 'children', content: { person: 4, name: 'Verzonnen Kind', birth_date: '2012-05-01' } },
  ]
  const mother = reportedCase({ age_band: '21-35', minor_children: true }).given(child)
  const made = letter(mother, parts, { kind: 'child_protection_letter' })
  expect(made.opening.join()).toContain('de minderjarige kinderen')
  expect(made.html).not.toMatch(/deze minderjarige|>Leeftijd<\/dt><dd><bdi>21/)
  expect(made.html).toContain('Leeftijd van de ouder')
  expect(made.sections.map(({ title }) => title).slice(1, 3)).toEqual(['Kinderen', 'De ouder bij wie de kinderen zijn'])
  expect(made.html).toContain('1 mei 2012')
  const girl = letter(reportedCase(), [], { kind: 'child_protection_letter' })
  expect(girl.opening.join()).toContain('deze minderjarige')
})

test.each(['handover_sheet', 'travel_note', 'child_protection_letter'] as const)(
  '%s says the country of the report and where the client is now',
  (kind) => {
    const facts = (made: CaseUnderRules) => letter(made, [], { kind }).lines.filter((line) => /Land|nu is/.test(line))
    const away = reportedCase({ country: 'MA', place: 'abroad' })
    expect(facts(away).map((line) => line.split(' | ')[1])).toEqual([
      'Land in de melding: Marokko',
      'Waar de cliënt nu is: In het buitenland (Marokko)',
    ])
    const back = away.given(happened('arrived', { by_self: false }))
    expect(facts(back).map((line) => line.split(' | ')[1])).toEqual([
      'Land in de melding: Marokko',
      'Waar de cliënt nu is: In Nederland',
    ])
  },
)

test('nobody is asked to let a minor come back who is here', () => {
  const opening = (made: CaseUnderRules) => letter(made, [], { kind: 'child_protection_letter' }).opening.join()
  const girl = reportedCase({ country: 'MA', place: 'abroad' })
  expect(opening(girl)).toContain('terug te laten komen')
  expect(opening(girl.given(happened('arrived', { by_self: false })))).toMatch(
    /^(?!.*terug te laten).*in Nederland te beschermen/,
  )
  const mother = reportedCase({ age_band: '21-35', minor_children: true, country: 'MA', place: 'abroad' })
  const back = happened('arrived', { by_self: false })
  const child = (place: string | null) => person({ person: 4, role: 'child_with_client', minor: true, place })
  expect(opening(mother.given(child(null)))).toContain('terug te laten komen')
  expect(opening(mother.given(child('abroad'), back))).toContain('terug te laten komen')
  expect(opening(mother.given(child(null), back))).toContain('Zij zijn nu in Nederland.')
})
