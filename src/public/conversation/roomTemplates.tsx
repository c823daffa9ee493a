import type { PublicFrame } from '../shell/publicFrame.ts'
import { PictureTemplate } from './picturesField.tsx'

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
            <div class="baken-buttons" data-pictures-of />
            <small>
              {words(kind === 'reporter' ? 'conversation.said_me' : 'conversation.said_desk')}
              {words('public.comma')}
              <span data-when /> <span data-way />
            </small>
          </li>
        </template>
      ))}
      <PictureTemplate frame={frame} />
      <template data-covered>
        <div class="baken-blank">
          <h1>{words('conversation.covered')}</h1>
          <button class="baken-button" type="button" data-uncover>
            {words('conversation.uncover')}
          </button>
        </div>
      </template>
    </>
  )
}
