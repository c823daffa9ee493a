import { expect, test } from 'vitest'
import { profile } from '../../../test/support/profileNl.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { codeLabels } from '../casework/codeLabels.ts'
import { packageText } from './packageText.ts'

const state = {
  ...{ number: 'C-1', reported_on: '2020-02-01', topic: 'abandonment', country: 'MA', place: 'abroad', sex: 'female' },
  ...{ age_band: '16-17', victim_group: 'minor' },
}
const on = '2020-02-02' as IsoDate

function telling(locale: Locale) {
  const { casework: lists, returnPlans: plans } = profile
  const label = codeLabels(profile, locale)
  return { words: words(locale), label, locale, timeZone: 'Europe/Amsterdam', lists, plans }
}

test.each(['nl', 'en'] as const)(
  'a package says what a file is, and nothing that only a program reads (%s)',
  (locale) => {
    const facts = { document: 1, kind: 'webp', media_type: 'image/webp', bytes: 120_000, removed: [] }
    const content = {
      ...{ document: 1, name: 'paspoort van tante.webp', sha256: 'a'.repeat(64), sha256_of_original: 'b'.repeat(64) },
      ...{ preview: 'image/webp', preview_is_cut: 1 },
    }
    const source = {
      ...{ state, areas: ['documents'] as const },
      events: [{ version: 2, type: 'document_added', occurred: on, facts }],
      opened: [{ version: 2, part: 'documents', content }],
    }
    const [area] = packageText(source, telling(locale)).areas
    const said = { nl: { name: 'Bestand', value: /120/ }, en: { name: 'File', value: /120/ } }[locale]
    expect(area?.items).toHaveLength(1)
    expect(area?.items[0]?.lines).toEqual([{ name: said.name, value: expect.stringMatching(said.value) }])
  },
)

const agreement = {
  ...{ ways: ['message'], never: [], days: ['mon'], from: '22:00', to: '23:30', time_zone: 'Africa/Casablanca' },
  ...{ through: null, valid_until: null },
}

test('a package says before the hours that they were agreed for the country that the client left, and which agreement is over', () => {
  const agreed = (version: number) => ({ version, type: 'safe_contact_agreed', occurred: on, facts: agreement })
  const told = (events: readonly ReturnType<typeof agreed>[], moved?: { from: string; on: IsoDate }) => {
    const source = { state, areas: ['safe_contact'] as const, events, opened: [], moved }
    return packageText(source, telling('nl')).areas[0]?.items.map(({ lines }) => lines[0]?.value)
  }
  expect(told([agreed(2)])?.[0]).toBe('Bericht')
  // The event that says so goes along, or it does not: then who made the package says it.
  const arrived = { version: 3, type: 'arrived', occurred: on, facts: {} as typeof agreement }
  for (const said of [told([agreed(2), arrived]), told([agreed(2)], { from: 'MA', on })]) {
    expect(said?.[0]).toContain('Afgesproken toen de cliënt nog in Marokko was: spreek opnieuw af.')
  }
  const [first, second] = told([agreed(2), arrived, agreed(4)]) ?? []
  expect(first).toBe('Later is iets anders afgesproken. Gebruik deze afspraak niet meer.')
  expect(second).toBe('Bericht')
})

test('a contact with somebody else does not read as one with the client', () => {
  const facts = { attempt: 1, way: 'call', interpreter: null, outcome: 'reached', at: '2020-02-02T10:00:00.000Z' }
  const event = (version: number, person: number | null) => {
    return { version, type: 'contact_made', occurred: on, facts: { ...facts, attempt: version, person } }
  }
  const source = { state, areas: ['safe_contact'] as const, events: [event(2, null), event(3, 4)], opened: [] }
  const [area] = packageText(source, telling('nl')).areas
  expect(area?.items.map(({ title }) => title.split(':')[0])).toEqual([
    'Contact met de cliënt',
    'Contact met iemand anders dan de cliënt',
  ])
})
