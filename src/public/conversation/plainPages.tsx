import type { BeginForm } from '../../boundary/conversations/sentByForm.ts'
import { Button } from '../../web/look/parts/button.tsx'
import { Calls } from '../home/calls.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { carriedFields, type ShownCode } from './codeStep.tsx'
import { Hidden } from './formParts.tsx'
import { OtherChats } from './otherChats.tsx'

type WithoutProps = { frame: PublicFrame; form: BeginForm; shown: ShownCode }

/** Whoever wants no code says it twice, and hears what that means. */
export function WithoutCodePage({ frame, form, shown }: WithoutProps) {
  const { words } = frame
  return (
    <PublicPage frame={frame}>
      <form class="baken-block" method="post" action={frame.pathTo('write')}>
        <h1>{words('conversation.nocode_title')}</h1>
        <p>{words('conversation.nocode_text')}</p>
        {form.reach === '' ? (
          <p>
            <b>{words('conversation.nocode_no_reach')}</b>
          </p>
        ) : (
          <>
            <p>{words('conversation.nocode_reach')}</p>
            <p class="baken-said" dir="auto">
              {form.reach}
            </p>
          </>
        )}
        <Hidden fields={carriedFields(form, shown)} />
        <div class="baken-buttons">
          <Button look="primary" name="step" value="keep">
            {words('conversation.nocode_back')}
          </Button>
          <Button name="step" value="send-without">
            {words('conversation.nocode_send')}
          </Button>
        </div>
      </form>
    </PublicPage>
  )
}

/** After sending without a code: there is nothing to come back to. */
export function SentPage({ frame }: { frame: PublicFrame }) {
  const { words } = frame
  return (
    <PublicPage frame={frame}>
      <div class="baken-block">
        <h1>{words('conversation.sent_title')}</h1>
        {frame.isDemo && (
          <p class="baken-warned">
            <b>{words('conversation.sent_practice')}</b>
          </p>
        )}
        <p>{words('conversation.sent_text')}</p>
        <p>
          <a class="baken-target" href={frame.pathTo('home')}>
            {words('public.to_first')}
          </a>
        </p>
      </div>
    </PublicPage>
  )
}

type ClosedProps = { frame: PublicFrame; opens: string | undefined }

/** Nobody would read it, so nobody is let write: whom to call now, and when it opens as far as that is known. */
export function ClosedPage({ frame, opens }: ClosedProps) {
  const { words, help } = frame
  return (
    <PublicPage frame={frame}>
      <div class="baken-block">
        <h1>{words('conversation.closed_title')}</h1>
        <p>{words('conversation.closed_text')}</p>
        <p>
          {opens === undefined
            ? words('conversation.closed_unknown')
            : words('conversation.closed_opens', { when: opens })}
        </p>
        {frame.has('code') && (
          <p>
            <a class="baken-target" href={frame.pathTo('code')}>
              {words('conversation.have_code')}
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
