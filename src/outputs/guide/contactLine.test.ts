import { describe, expect, test } from 'vitest'
import { readGuidance } from '../../boundary/guide/readGuidance.ts'
import { type IsoDate, parseIsoDate } from '../../domain/shared/isoDate.ts'
import { publicWords } from '../../messages/publicWords.ts'
import { words } from '../../messages/words.ts'
import { contactLine } from './contactLine.ts'
import type { Tongue } from './tongue.ts'

const { guide, missions } = await readGuidance('profiles', 'nl')
const day = (text: string): IsoDate => {
  const parsed = parseIsoDate(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const tongue = (language: 'nl' | 'en', asker: Tongue['asker'] = 'self'): Tongue => {
  return { language, words: words(language), asker, texts: new Map() }
}
const contact = (code: string) => {
  const found = guide.contacts.find((one) => one.code === code)
  if (!found) throw new Error(`no contact ${code}`)
  return found
}
const setting = { contacts: guide.contacts, missions, today: day('2026-11-22'), isDemo: true }
const here = { ...setting, place: 'nl' } as const
const abroad = { ...setting, place: 'abroad' } as const

describe('a number', () => {
  test('is the one to dial from where the asker is', () => {
    expect(contactLine(tongue('nl'), contact('hub_lkha'), here).number?.dial).toBe('0703454319')
    expect(contactLine(tongue('nl'), contact('hub_lkha'), abroad).number?.dial).toBe('+31703454319')
    expect(contactLine(tongue('nl'), contact('veilig_thuis'), abroad).number).toBeUndefined()
  })

  test('of the factsheet says so as long as nobody called it', () => {
    const said = (language: 'nl' | 'en') => contactLine(tongue(language), contact('hub_lkha'), here).standing
    expect(said('nl')).toBe('Zoals in de factsheet, augustus 2022. Sindsdien niet nagebeld.')
    expect(said('en')).toBe('As in the factsheet, August 2022. Not checked since.')
  })

  test('of another page says the day of that page, or that it has none', () => {
    expect(contactLine(tongue('en'), contact('police_non_urgent'), here).standing).toContain('11 February 2021')
    expect(contactLine(tongue('nl'), contact('ministry_contact_centre'), here).standing).toContain('geen datum')
  })

  test('has a date of the same calendar and in the same digits in every language', () => {
    const dated = (language: string) => ({ ...tongue('en'), language, words: publicWords(language) })
    for (const language of ['ar', 'fa', 'am', 'ur'])
      expect(contactLine(dated(language), contact('police_non_urgent'), here).standing, language).toContain('2021')
  })

  test('that somebody called in the last three months says when', () => {
    const called = (on: string) => ({ ...contact('hub_lkha'), checkedOn: day(on) })
    expect(contactLine(tongue('nl'), called('2026-10-01'), here).standing).toBe('Gecontroleerd op 1 oktober 2026.')
    expect(contactLine(tongue('nl'), called('2026-08-01'), here).standing).toContain('augustus 2022')
  })
})

describe('hours', () => {
  test('that nobody checked are those of the source in practice, and are not told outside of it', () => {
    const line = (isDemo: boolean) => contactLine(tongue('nl'), contact('veilig_thuis'), { ...here, isDemo }).hours
    expect(line(true)).toBe('Dag en nacht, gratis (volgens de bron, nog te controleren).')
    expect(line(false)).toBe('Tijden: nog te controleren.')
  })

  test('that the source does not know are said to be unknown', () => {
    expect(contactLine(tongue('nl'), contact('chat_fier'), here).hours).toBe('Tijden: nog te controleren.')
    expect(contactLine(tongue('nl'), contact('local_emergency_number'), abroad).hours).toBeUndefined()
  })
})

describe('what stands with a contact', () => {
  test('the local police: for somebody else it speaks of that person', () => {
    const said = (asker: Tongue['asker']) => {
      return contactLine(tongue('en', asker), contact('local_emergency_number'), abroad).conditions.join(' ')
    }
    expect(said('self')).toContain('take you back to your family')
    expect(said('other')).toContain('take the person back to the family')
  })

  test('112 has its reach everywhere, and its condition from abroad', () => {
    expect(contactLine(tongue('nl'), contact('emergency_112'), here).conditions).toHaveLength(1)
    expect(contactLine(tongue('nl'), contact('emergency_112'), abroad).conditions).toHaveLength(2)
  })

  test('an embassy that nobody checked has the number of the ministry', () => {
    expect(contactLine(tongue('nl'), contact('embassy_or_consulate'), abroad).conditions.join(' ')).toContain(
      '+31 247 247 247',
    )
  })

  test('the centre of expertise is reached through others that can be called from there', () => {
    const via = (place: typeof here | typeof abroad) => {
      return contactLine(tongue('nl', 'professional'), contact('lec_egg'), place).via.map(({ number }) => number?.dial)
    }
    expect(via(here)).toEqual(['112', '09008844', '0703454319'])
    expect(via(abroad)).toEqual(['+31703454319'])
  })
})
