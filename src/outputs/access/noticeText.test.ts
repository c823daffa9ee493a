import { expect, test } from 'vitest'
import { words } from '../../messages/words.ts'
import { noticeText } from './noticeText.ts'

test.each(['nl', 'en'] as const)('what a partner answered is told apart in %s, a dispute as a dispute', (locale) => {
  const answers = ['question_answered', 'safety_check_answered', 'determination_confirmed', 'determination_disputed']
  const titles = [undefined, ...answers].map(
    (answer) => noticeText({ kind: 'partner_answered', facts: answer ? { answer } : {} }, words(locale)).title,
  )
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles.at(-1)).toMatch(locale === 'nl' ? /betwist/ : /disputed/)
})
