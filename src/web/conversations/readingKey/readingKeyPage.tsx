import type { OwnKey } from '../../../services/conversations/readerKeys.ts'
import { Choice } from '../../look/forms/choice.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { UnlockForm } from '../unlockForm.tsx'
import { NewSealForm, readingKeyPlaces } from './newSealForm.tsx'
import type { ReadingKeyView } from './readingKeyView.ts'

/** One's own key for conversations: making it, trying it, another passphrase, and taking it out of use. */
export function ReadingKeyPage({ view }: { view: ReadingKeyView }) {
  const { frame, own, done } = view
  const { words, assetPath } = frame
  const title = words('readingKey.title')
  return (
    <Page
      frame={frame}
      title={title}
      side={<HowItWorks view={view} />}
      head={<PageHead title={title} lead={words('readingKey.lead')} />}
    >
      {done === 'tried' && own?.tried && <Notice kind="safe" answers title={words('readingKey.done_tried')} />}
      {done === 'changed' && own && <Notice kind="safe" answers title={words('readingKey.done_changed')} />}
      {done === 'retired' && !own && <Notice kind="changed" answers title={words('readingKey.done_retired')} />}
      <noscript>
        <Notice kind="waiting" title={words('readingKey.needs_script')}>
          <p>{words('readingKey.needs_script_text')}</p>
        </Notice>
      </noscript>
      {!own && (
        <Panel id="make" title={words('readingKey.make_title')} look="next">
          <NewSealForm view={view} />
        </Panel>
      )}
      {own && <Trial view={view} own={own} />}
      {own && (
        <>
          <Panel id="change" title={words('readingKey.change_title')}>
            <Fold summary={words('readingKey.change_open')}>
              <NewSealForm view={view} own={own} />
            </Fold>
          </Panel>
          <Retirement view={view} />
        </>
      )}
      <script src={assetPath('readingKey.js')} />
    </Page>
  )
}

/** Opening what is sealed to the key by chance: before that nobody is told that somebody reads. */
function Trial({ view: { frame, person, demo }, own }: { view: ReadingKeyView; own: OwnKey }) {
  const { words } = frame
  const state = own.tried ? (
    <Status kind="safe">{words('readingKey.state_tried')}</Status>
  ) : (
    <Status kind="waiting">{words('readingKey.state_untried')}</Status>
  )
  return (
    <Panel id="trial" title={words('readingKey.trial_title')} {...(!own.tried && { look: 'next' })} beside={state}>
      <div class="baken-stack" data-trial>
        <p>{own.tried ? words('readingKey.trial_again', { by: own.sealed_by }) : words('readingKey.trial_lead')}</p>
        <UnlockForm
          frame={frame}
          own={own}
          person={person.number}
          demo={demo}
          label={words('readingKey.trial')}
          places={readingKeyPlaces}
        />
      </div>
    </Panel>
  )
}

function Retirement({ view: { frame, others, alone } }: { view: ReadingKeyView }) {
  const { words } = frame
  return (
    <Panel id="retire" title={words('readingKey.retire_title')}>
      <Fold summary={words('readingKey.retire_open')}>
        <div class="baken-stack">
          <ul class="baken-list">
            <li>{words('readingKey.retire_closed')}</li>
            <li>{words('readingKey.retire_new')}</li>
            <li>{words('readingKey.retire_duty')}</li>
          </ul>
          {others === 0 && (
            <Notice kind="danger" title={words('readingKey.retire_last')}>
              <p>{words('readingKey.retire_last_text')}</p>
            </Notice>
          )}
          {alone > 0 && (
            <Notice kind="danger" title={words('readingKey.retire_alone', { count: alone })}>
              <p>{words('readingKey.retire_alone_text')}</p>
            </Notice>
          )}
          <form class="baken-form" method="post" action={paths.readingKeyRetirement}>
            {alone > 0 && (
              <Choice
                type="checkbox"
                name="sure"
                value="yes"
                label={words('readingKey.retire_alone_sure', { count: alone })}
                required
              />
            )}
            <Button look="danger">{words('readingKey.retire')}</Button>
          </form>
        </div>
      </Fold>
    </Panel>
  )
}

function HowItWorks({ view: { frame, own } }: { view: ReadingKeyView }) {
  const { words } = frame
  const by = own?.sealed_by ?? 'passphrase'
  return (
    <Panel id="how" title={words('readingKey.how_title')} look="quiet">
      <ul class="baken-list">
        <li>{words('readingKey.how_sealed', { by })}</li>
        <li>{words('readingKey.how_lost', { by })}</li>
        <li>{words('readingKey.how_keep', { by })}</li>
      </ul>
    </Panel>
  )
}
