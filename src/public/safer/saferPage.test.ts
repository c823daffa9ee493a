import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { publicWords } from '../../messages/publicWords.ts'

test.each(readdirSync('messages'))(
  'what leaving leaves behind is said whole, and that the tab is to be closed (%s)',
  (language) => {
    const words = publicWords(language)
    const [last] = words('public.exit_close').split(/[.۔።]/)
    expect(last?.length).toBeGreaterThan(15)
    expect(words('public.exit_back')).toContain('JavaScript')
    // The line at the foot of every page has a second sentence: to close the tab as well.
    expect(words('public.history_remains').split(/[.۔።:：፦]\s/).length).toBeGreaterThan(1)
  },
)
