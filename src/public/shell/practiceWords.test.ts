import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type PublicWordKey, publicWords } from '../../messages/publicWords.ts'
import { practiceWords } from './practiceWords.ts'

const languages = readdirSync('messages')
const rooms = ['conversation', 'guide', 'knowledge', 'public']
const dutch = rooms.flatMap((room) =>
  Object.entries<string>(JSON.parse(readFileSync(`messages/nl/${room}.json`, 'utf8'))).map(
    ([key, text]) => [`${room}.${key}` as PublicWordKey, text] as const,
  ),
)
const values = { count: 3, when: '10.00', days: 7, you: 'familiar', text: 'x' }

/** How Dutch says that a person is there, reads or answers. */
const somebody =
  /iemand klaar|iemand van ons|\bwij\b[^.?]*\b(lezen|lazen|gelezen|bereiken)|ligt bij ons|antwoord|onze medewerkers|met ons|\baan ons\b|nu chatten|chat is open|de volgende\.|Schrijf (het )?ons,|te helpen, ook samen/i
/** What says the contrary, or is of others. */
const others: readonly PublicWordKey[] = [
  ...(['conversation.chats_above', 'conversation.closed_text', 'conversation.look'] as const),
  ...(['conversation.text_missing', 'conversation.nocode_no_reach', 'public.unreadable_title'] as const),
]

test.each(languages)(
  'in practice every text by which somebody could seem to be there says so in its line (%s)',
  (language) => {
    const words = publicWords(language)
    const said = practiceWords(words)
    const practice = words('public.practice_said', { text: '' }).trim()
    const silent = dutch
      .filter(([key, text]) =>
        key.startsWith('conversation.') || key.startsWith('public.') ? somebody.test(text) : false,
      )
      .filter(([key]) => !others.includes(key))
      .filter(([key]) => !said(key, values).startsWith(practice))
    expect(silent.map(([key]) => key)).toEqual([])
    expect(said('conversation.kind_chat_hint')).toContain(words('conversation.kind_chat_hint'))
  },
)

test('what says nothing of somebody stays as it is', () => {
  expect(practiceWords(publicWords('nl'))('public.exit')).toBe('Snel weg')
})
