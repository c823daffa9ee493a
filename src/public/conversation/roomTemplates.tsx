import type { PublicWordKey } from '../../messages/publicWords.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'

/** What a script says in the room, by the name that it asks for. */
const sentences = {
  sending: 'conversation.say_sending',
  arrived: 'conversation.say_arrived',
  waiting: 'conversation.say_waiting',
  not_sent: 'conversation.say_not_sent',
  sealing: 'conversation.say_sealing',
  lost_line: 'conversation.say_lost_line',
  back_again: 'conversation.say_back_again',
  over: 'conversation.say_over',
  no_crypto: 'conversation.say_no_crypto',
  not_a_picture: 'conversation.say_not_a_picture',
  too_many_pictures: 'conversation.say_too_many_pictures',
  too_big: 'conversation.say_too_big',
  wrong_code: 'conversation.wrong_code',
  busy: 'conversation.busy',
  taken_locator: 'conversation.code_taken',
  gone: 'conversation.refused_gone',
  blocked: 'conversation.refused_blocked',
  withdrawn: 'conversation.refused_withdrawn',
  deletion_asked: 'conversation.refused_deletion_asked',
  out_of_turn: 'conversation.refused_out_of_turn',
  full: 'conversation.refused_full',
  waits: 'conversation.waits',
  was_read: 'conversation.was_read',
  position_next: 'conversation.position_next',
} as const satisfies Record<string, PublicWordKey>

/** The sentences of a script, on every page where it may run. */
export function Sentences({ frame: { words } }: { frame: PublicFrame }) {
  return (
    <div hidden data-said>
      {Object.entries(sentences).map(([name, key]) => (
        <template key={name} data-say={name}>
          {words(key)}
        </template>
      ))}
    </div>
  )
}

/** Everything that a script puts into the room: lines, pictures, sentences, and the cover for when somebody comes. */
export function RoomTemplates({ frame }: { frame: PublicFrame }) {
  const { words } = frame
  return (
    <>
      {(['reporter', 'desk', 'unreadable'] as const).map((kind) => (
        <template key={kind} data-line={kind}>
          <li class={kind === 'reporter' ? 'baken-say baken-say--me' : 'baken-say'}>
            <p class="baken-said" dir="auto" data-text>
              {kind === 'unreadable' && words('conversation.unreadable')}
            </p>
            <small>
              {words(kind === 'reporter' ? 'conversation.said_me' : 'conversation.said_desk')}
              {words('public.comma')}
              <span data-when /> <span data-way />
            </small>
          </li>
        </template>
      ))}
      <template data-picture>
        <li>
          <span data-image />
          <button class="baken-button" type="button" data-take-out>
            {words('conversation.picture_out')}
          </button>
        </li>
      </template>
      <template data-covered>
        <div class="baken-blank">
          <h1>{words('conversation.covered')}</h1>
          <button class="baken-button" type="button" data-uncover>
            {words('conversation.uncover')}
          </button>
        </div>
      </template>
      <Sentences frame={frame} />
    </>
  )
}
