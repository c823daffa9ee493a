import { Calls } from '../home/calls.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { OtherChats } from './otherChats.tsx'

/** Nobody would read it, so nobody is let write: whom to call now. Nobody knows when somebody reads again, so no time is said. */
export function ClosedPage({ frame }: { frame: PublicFrame }) {
  const { words, help } = frame
  return (
    <PublicPage frame={frame}>
      <div class="baken-block">
        <h1>{words('conversation.closed_title')}</h1>
        <p>{words('conversation.closed_text')}</p>
        <p>{words('conversation.closed_unknown')}</p>
        {frame.has('code') && (
          <p>
            <a class="baken-target" href={frame.pathTo('code')}>
              {words('conversation.have_code', { you: 'familiar' })}
            </a>
          </p>
        )}
      </div>
      <div class="baken-block">
        <h2>{words('conversation.closed_now')}</h2>
        <OtherChats frame={frame} />
        <Calls frame={frame} id="abroad" title={words('public.from_abroad')} lines={help.fromAbroad} isFirstMarked />
        <Calls frame={frame} id="netherlands" title={words('public.from_netherlands')} lines={help.fromNetherlands} />
      </div>
    </PublicPage>
  )
}
