import type { PublicWordKey, PublicWords } from '../../messages/publicWords.ts'

/** Texts by which somebody could believe that a person is there, reads or answers. A text that is added to say so belongs here. */
const saysSomebody: ReadonlySet<PublicWordKey> = new Set<PublicWordKey>([
  'conversation.acute_call',
  'conversation.back_title',
  'conversation.chat_closed',
  'conversation.chat_open',
  'conversation.chat_opens',
  'conversation.code_lead',
  'conversation.consent_noted',
  'conversation.consent_text',
  'conversation.deletion_text',
  'conversation.handover_title',
  'conversation.kind_chat',
  'conversation.kind_chat_hint',
  'conversation.nocode_reach',
  'conversation.nocode_text',
  'conversation.position',
  'conversation.position_next',
  'conversation.reach_hint',
  'conversation.resume_text',
  'conversation.sealed_browser',
  'conversation.waits',
  'conversation.was_read',
  'conversation.write_title',
  'knowledge.remark_here',
  'public.ours_title',
  'public.to_talk',
])

/** The words of a practice environment: whatever could sound as if somebody is there says in the same line that it is practice. */
export function practiceWords(words: PublicWords): PublicWords {
  return (key, values) => {
    const text = words(key, values)
    return saysSomebody.has(key) ? words('public.practice_said', { text }) : text
  }
}
