import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import type { WordKey, Words } from '../../messages/words.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import type { Fact } from '../look/parts/facts.tsx'
import type { Typed } from './placeOfDeed.ts'

/** What is typed in a story. What one chooses from a list is chosen in the form already. */
const fieldWords: Readonly<Record<string, WordKey>> = {
  given: 'tour.typed_given',
  family: 'tour.typed_family',
  birth_date: 'tour.typed_birth_date',
  reporter_name: 'tour.typed_reporter_name',
  call_back: 'tour.typed_call_back',
  says: 'tour.typed_says',
  child_name_1: 'tour.typed_child',
  child_name_2: 'tour.typed_second_child',
  travel_date: 'tour.typed_travel_date',
  wedding_date: 'tour.typed_wedding_date',
  left_netherlands: 'tour.typed_left_netherlands',
  permit_valid_until: 'tour.typed_permit_valid_until',
  name: 'tour.typed_name',
  danger_source: 'tour.typed_danger_source',
  agreed_with: 'tour.typed_agreed_with',
  code_word: 'tour.typed_code_word',
  cover_story: 'tour.typed_cover_story',
  from: 'tour.typed_from',
  to: 'tour.typed_to',
  asked: 'tour.typed_asked',
  conditions: 'tour.typed_conditions',
  valid_until: 'tour.typed_until',
  until: 'tour.typed_until',
  share_until: 'tour.typed_share_until',
  due: 'tour.typed_due',
  date: 'tour.typed_date',
  since: 'tour.typed_since',
  answer: 'tour.typed_answer',
  evidence: 'tour.typed_evidence',
  how: 'tour.typed_how',
  reason: 'tour.typed_reason',
  reasoning: 'tour.typed_reasoning',
  source: 'tour.typed_source',
  who: 'tour.typed_who',
  person: 'tour.typed_who',
  euros: 'tour.typed_euros',
  note: 'tour.typed_note',
  address: 'tour.typed_address',
  text: 'tour.typed_text',
  summary: 'tour.typed_summary',
  said: 'tour.typed_said',
}

/** A code, or the number of somebody on the page, is chosen and not typed. */
const isCode = /^(?:[a-z]+(_[a-z0-9]+)+|\d)$/

/** What the story types into the form of a deed, in words. */
export function typedFacts(typed: Typed, words: Words, locale: Locale): readonly Fact[] {
  return Object.entries(typed).flatMap(([field, value]): Fact[] => {
    const key = fieldWords[field]
    const texts = [value].flat().filter((text) => text !== '' && !isCode.test(text))
    if (key === undefined || texts.length === 0) return []
    return [{ name: words(key), value: texts.map((text) => said(text, locale)).join(' · ') }]
  })
}

function said(text: string, locale: Locale): string {
  const day = parseIsoDate(text)
  return day ? longDate(day, locale) : text
}
