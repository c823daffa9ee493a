import { describe, expect, test } from 'vitest'
import { profile } from '../../../test/support/profileNl.ts'
import { contactReasons } from '../../domain/casework/contact/contactRefusals.ts'
import { personsReasons } from '../../domain/casework/persons/personsRefusals.ts'
import type { Refusal } from '../../domain/casework/refusal.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { locales } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { codeLabels } from './codeLabels.ts'
import { membersOf, partText } from './partText.ts'
import { refusalText } from './refusalText.ts'

const date = '2026-01-02' as IsoDate
const values = {
  hubDay: date,
  validUntil: date,
  askedOn: date,
  since: date,
  leftNetherlands: date,
  today: date,
}

describe.each(locales)('in %s', (locale) => {
  const telling = { words: words(locale), label: codeLabels(profile, locale), locale, timeZone: 'Europe/Amsterdam' }
  const refusals: readonly Refusal[] = [
    ...personsReasons.map((reason) => ({ chapter: 'persons' as const, reason, values })),
    ...contactReasons.map((reason) => ({ chapter: 'contact' as const, reason, values })),
  ]

  test('every refusal about persons and contact says why not, and what instead', () => {
    for (const refusal of refusals) {
      const { why, instead } = refusalText(refusal, telling)
      expect([refusal.reason, why, instead].join(' ')).toMatch(/\w.*\.$/)
      expect(why).not.toBe(instead)
    }
  })

  test('what lies sealed is told in words, not in names of fields', () => {
    const content = { knows: 'x', code_word: 'x', never_text: 'x', nationalities: 'x', how_checked: 'x', person: 1 }
    expect(
      membersOf(content, telling)
        .map(({ name }) => name)
        .join(),
    ).not.toMatch(/_|knows|person$/)
    for (const part of [
      'contact_note',
      'family_talk',
      'person_note',
      'person_contact',
      'reporter',
      'reporter_words',
      'journal_views',
      'sensitive',
    ]) {
      expect(partText(part, telling.words).title).not.toContain(part)
    }
  })
})
