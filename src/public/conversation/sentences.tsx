import type { PublicWordKey } from '../../messages/publicWords.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'

/** What a script says, by the name that it asks for. Places in braces it fills in itself. */
const sentences = {
  sending: 'conversation.say_sending',
  arrived: 'conversation.say_arrived',
  waiting: 'conversation.say_waiting',
  not_sent: 'conversation.say_not_sent',
  sealing: 'conversation.say_sealing',
  too_fast: 'conversation.say_too_fast',
  lost: 'conversation.say_lost',
  lost_line: 'conversation.say_lost_line',
  back_again: 'conversation.say_back_again',
  over: 'conversation.say_over',
  no_crypto: 'conversation.say_no_crypto',
  closed_now: 'conversation.say_closed_now',
  not_a_picture: 'conversation.say_not_a_picture',
  too_many_pictures: 'conversation.say_too_many_pictures',
  too_big: 'conversation.say_too_big',
  pictures_kept: 'conversation.say_pictures_kept',
  show_picture: 'conversation.say_show_picture',
  text_missing: 'conversation.text_missing',
  text_long: 'conversation.text_long',
  add_missing: 'conversation.add_missing',
  wrong_code: 'conversation.wrong_code',
  busy: 'conversation.busy',
  code_taken: 'conversation.code_taken',
  gone: 'conversation.refused_gone',
  other_talk: 'conversation.other_talk',
  blocked: 'conversation.refused_blocked',
  withdrawn: 'conversation.refused_withdrawn',
  deletion_asked: 'conversation.refused_deletion_asked',
  out_of_turn: 'conversation.refused_out_of_turn',
  full: 'conversation.refused_full',
  foreign_key: 'conversation.refused_foreign_key',
  waits: 'conversation.waits',
  was_read: 'conversation.was_read',
} as const satisfies Record<string, PublicWordKey>

const open = { number: '{number}', letters: '{letters}', most: '{most}' }

/** The sentences of the script of a conversation, in the language of the page. */
export function Sentences({ frame: { words } }: { frame: PublicFrame }) {
  return (
    <div hidden data-said>
      {Object.entries(sentences).map(([name, key]) => (
        <template key={name} data-say={name}>
          {words(key, open)}
        </template>
      ))}
    </div>
  )
}
