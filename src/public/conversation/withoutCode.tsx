import type { BeginForm } from '../../boundary/conversations/sentByForm.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { WithNumbers } from '../shell/withNumbers.tsx'
import { carriedFields, type ShownCode } from './codeStep.tsx'
import { Hidden } from './formParts.tsx'

type Props = { frame: PublicFrame; form: BeginForm; shown: ShownCode }

/** Whoever wants no code says it twice, and hears what that means. */
export function WithoutCodePage(props: Props) {
  return (
    <PublicPage frame={props.frame}>
      <WithoutCode {...props} />
    </PublicPage>
  )
}

/** After sending without a code: there is nothing to come back to. */
export function SentPage({ frame }: { frame: PublicFrame }) {
  return (
    <PublicPage frame={frame}>
      <Sent frame={frame} />
    </PublicPage>
  )
}

/** Both with their places left open, for a browser that seals itself. */
export function WithoutCodeTemplates({ frame }: { frame: PublicFrame }) {
  return (
    <>
      <template data-nocode-step>
        <WithoutCode frame={frame} />
      </template>
      <template data-sent-step>
        <Sent frame={frame} />
      </template>
    </>
  )
}

function WithoutCode({ frame, form, shown }: Pick<Props, 'frame'> & Partial<Props>) {
  const { words } = frame
  const isFor = (hasReach: boolean) => !form || hasReach === (form.reach !== '')
  return (
    <form class="baken-block" method="post" action={frame.pathTo('write')}>
      <h1>{words('conversation.nocode_title')}</h1>
      <p>{words('conversation.nocode_text')}</p>
      {isFor(false) && (
        <p data-no-reach>
          <b>{words('conversation.nocode_no_reach')}</b>
        </p>
      )}
      {isFor(true) && (
        <div class="baken-block" data-has-reach>
          <p>{words('conversation.nocode_reach')}</p>
          <p class="baken-said" dir="auto" data-reach>
            {form && <WithNumbers text={form.reach} />}
          </p>
        </div>
      )}
      {form && shown && <Hidden fields={carriedFields(form, shown)} />}
      <div class="baken-buttons">
        <button class="baken-button baken-button--primary" type="submit" name="step" value="keep" data-back>
          {words('conversation.nocode_back')}
        </button>
        <button class="baken-button" type="submit" name="step" value="send-without" data-send-without>
          {words('conversation.nocode_send')}
        </button>
      </div>
      <p role="status" data-working />
    </form>
  )
}

function Sent({ frame }: { frame: PublicFrame }) {
  const { words } = frame
  return (
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
  )
}
