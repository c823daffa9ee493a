import { describe, expect, test } from 'vitest'
import { casework, codesOf, part, profile } from './support/profileNl.ts'

/** The profile has everything that the factsheet and the annual figures of 2018 name. */

const { contacts } = await part('contacts')
const contact = (code: string) => contacts.find((one) => one.code === code)

describe('the factsheet is there as a whole', () => {
  test('each of its ten signals', () => {
    const bullets = casework.signals.entries.map(({ bullet }) => bullet)
    expect(new Set(bullets)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
  })

  test('each of its four sentences on risk factors', () => {
    const sentences = casework.risk_factors.entries.map(({ sentence }) => sentence)
    expect(new Set(sentences)).toEqual(new Set([1, 2, 3, 4]))
  })

  test('six motives for young people and three for adults', () => {
    const groups = casework.motives.entries.map(({ group }) => group)
    expect(groups.filter((group) => group === 'youth')).toHaveLength(6)
    expect(groups.filter((group) => group === 'adult')).toHaveLength(3)
  })

  test('its eighteen countries', () => {
    const quickChoice = profile.lists.countries.entries.filter(({ region }) => region)
    expect(codesOf(quickChoice).join(' ')).toBe('MA DZ EG GN GH NG SO KE ET SD IQ IR AF TR PK IN SA SY')
  })

  test('its ten documents, seven toolkits, six websites and nine organisations', async () => {
    const { documents, toolkits, websites, organisations } = await part('sources')
    const under = (heading: string) => (one: { source: { at?: string | undefined } | object }) =>
      'at' in one.source && one.source.at?.startsWith(heading)
    expect(documents).toHaveLength(10)
    expect(toolkits).toHaveLength(7)
    expect(websites.filter(under('Websites'))).toHaveLength(6)
    expect(organisations.filter(under('Betrokken'))).toHaveLength(9)
  })

  test('its two telephone numbers, as printed', () => {
    expect(contact('veilig_thuis')?.number).toBe('0800 20 00')
    expect(contact('hub_lkha')?.number).toBe('070 34 54 319')
  })
})

describe('the annual figures of 2018 are there as a whole', () => {
  test('every result of 2018 is allowed for a pair that the tables of 2018 know', () => {
    const printed = new Set(profile.allowedResults.flatMap(({ inNl2018 }) => inNl2018))
    const known = profile.lists.results.entries.filter(({ inNl2018 }) => inNl2018)
    expect(new Set(codesOf(known))).toEqual(printed)
  })

  test('no right of residence goes with care, with support in decisions, or with neither', () => {
    const pairs = profile.allowedResults.filter(({ outcome }) => outcome === 'no_right_of_residence')
    expect(pairs).toHaveLength(4)
    const results = ['no_right_of_residence', 'handed_to_care', 'supported_in_decisions']
    for (const pair of pairs) expect(pair.results).toEqual(results)
    const inTables = pairs.filter(({ topic }) => topic.includes('abandonment'))
    for (const pair of inTables) expect(pair.inNl2018).toEqual(results)
  })

  test('a place that is unknown is counted as abroad', () => {
    const counted = profile.lists.client_locations.entries.filter(({ inAnnualPopulation }) => inAnnualPopulation)
    expect(codesOf(counted)).toEqual(['abroad', 'unknown'])
  })
})

test('the glossary has at least eighty terms', async () => {
  expect((await part('glossary')).terms.length).toBeGreaterThanOrEqual(80)
})
