import { describe, expect, test } from 'vitest'
import { closingReasons } from '../src/domain/casework/closing/closingRefusals.ts'
import { contactReasons } from '../src/domain/casework/contact/contactRefusals.ts'
import { journalReasons } from '../src/domain/casework/journal/journalRules.ts'
import { personsReasons } from '../src/domain/casework/persons/personsRefusals.ts'
import { planReasons } from '../src/domain/casework/plan/planRefusals.ts'
import type { Chapter } from '../src/domain/casework/refusal.ts'
import { caseworkReasons } from '../src/domain/casework/register/registerRules.ts'
import { safetyReasons } from '../src/domain/casework/safety/safetyReasons.ts'
import { sharingReasons } from '../src/domain/casework/sharing/sharingRefusals.ts'
import { verificationReasons } from '../src/domain/casework/verification/verificationReasons.ts'
import { refusalReasons } from '../src/domain/conversations/conversationRule.ts'
import { locales } from '../src/domain/shared/locale.ts'
import { type WordKey, words } from '../src/messages/words.ts'
import { sourceFiles } from './sourceFiles.ts'

const reasons: Readonly<Record<Chapter | 'conversations', readonly string[]>> = {
  casework: caseworkReasons,
  persons: personsReasons,
  contact: contactReasons,
  safety: safetyReasons,
  verification: verificationReasons,
  plan: planReasons,
  sharing: sharingReasons,
  journal: journalReasons,
  closing: closingReasons,
  conversations: refusalReasons,
}
const all = Object.entries(reasons).flatMap(([chapter, own]) => own.map((reason) => ({ chapter, reason })))

/** Whatever a sentence may name; a refusal gives the ones that its sentence asks for. */
const anything = new Proxy({}, { get: () => 1, has: () => true, ownKeys: () => [] })

describe.each(locales)('every refusal in %s', (locale) => {
  test.each(all)('$chapter: $reason says why, and what to do instead', ({ chapter, reason }) => {
    const key = reason.replaceAll('-', '_')
    for (const kind of ['refused', 'instead']) {
      const said = words(locale)(`${chapter}.${kind}_${key}` as WordKey, anything)
      expect(said).toMatch(/^[A-Z0-9‘“].*[.?:]\s*$/s)
    }
  })
})

test('a refusal that a rule gives is in the list of its chapter, so that none is without a sentence', () => {
  expect(all.length).toBeGreaterThan(120)
  const given = sourceFiles()
    .filter(({ path }) => path.startsWith('domain/casework/') && !path.endsWith('.test.ts'))
    .flatMap(({ text }) => [...text.matchAll(/refuse[A-Z]\w*\(\s*'([a-z-]+)'/g)].map(([, reason]) => reason ?? ''))
  expect(given.length).toBeGreaterThan(100)
  const known = new Set(all.map(({ reason }) => reason))
  expect(given.filter((reason) => !known.has(reason))).toEqual([])
})
