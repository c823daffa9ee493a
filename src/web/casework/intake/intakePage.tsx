import { randomUUID } from 'node:crypto'
import { refusalText } from '../../../outputs/casework/refusalText.ts'
import { Field } from '../../look/forms/field.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Icon } from '../../look/parts/icon.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { CallerPanel } from './callerPanel.tsx'
import { CallerWords } from './callerWords.tsx'
import { ClientPanel, PlacePanel } from './clientPanel.tsx'
import { DangerPanel } from './dangerPanel.tsx'
import { fieldOf, type IntakeView, typedIn } from './intakeView.ts'
import { KnownPanel } from './knownPanel.tsx'
import { SaidPanel } from './saidPanel.tsx'

/** A report or an advice request while somebody is on the telephone: danger first, and what is known is enough. */
export function IntakePage({ view }: { view: IntakeView }) {
  const { words } = view.frame
  return (
    <Page frame={view.frame} title={words('intake.title')} current={paths.intake} head={<CallBar view={view} />}>
      {view.answered && (
        <div class="baken-page__top">
          <Answered view={view} />
        </div>
      )}
      <form
        id="intake"
        class={keepsAll(view) ? 'baken-intake baken-intake--all' : 'baken-intake'}
        method="post"
        action={paths.intake}
        data-draft="intake"
      >
        {/* Sent twice, by a second click or after Back, the form takes in one thing. */}
        <input type="hidden" name="form" value={typedIn(view, 'form') || randomUUID()} />
        <input type="hidden" name="from" value={typedIn(view, 'from')} />
        <input type="hidden" name="pre_travel" value={typedIn(view, 'pre_travel')} />
        <input type="hidden" name="conversation" value={typedIn(view, 'conversation')} />
        <DangerPanel view={view} />
        <CallerPanel view={view} />
        <div class="baken-intake__about">
          <ClientPanel view={view} />
        </div>
        {/* Beside the questions; on a phone right under the name that it is about. */}
        <div class="baken-stack baken-intake__beside">
          {/* Read out when it changes while somebody types. */}
          <div id="known" aria-live="polite" data-known={paths.intakeKnown} class="baken-intake__about">
            <KnownPanel view={view} />
          </div>
          <CallerWords view={view} />
        </div>
        <div class="baken-stack baken-intake__about">
          <PlacePanel view={view} />
          <SaidPanel view={view} />
        </div>
        <DonePanel view={view} />
      </form>
    </Page>
  )
}

function CallBar({ view: { frame, begun } }: { view: IntakeView }) {
  const { words } = frame
  return (
    <div class="baken-callbar">
      <h1>{words('intake.title')}</h1>
      <span class="baken-muted">{words('intake.begun', { time: begun })}</span>
      <span class="baken-saved" data-saved={words('intake.saved')} role="status" hidden>
        <Icon name="safe" />
        <span />
      </span>
      <a href={paths.adviceRequests}>{words('intake.nav_advice')}</a>
    </div>
  )
}

function DonePanel({ view }: { view: IntakeView }) {
  const { words } = view.frame
  return (
    <Panel id="done" title={words('intake.done_title')}>
      <div class="baken-stack baken-stack--tight">
        <label class="baken-choice baken-intake__about">
          <input
            class="utrecht-checkbox"
            type="checkbox"
            name="instructed"
            value="yes"
            checked={typedIn(view, 'instructed') === 'yes'}
          />
          <span>{words('intake.instructed')}</span>
        </label>
        <Field
          {...fieldOf(view, 'on')}
          value={typedIn(view, 'on') || view.today}
          type="date"
          short
          label={words('intake.on')}
          hint={words('intake.on_hint')}
        />
        <LongAgo view={view} />
        <div class="baken-buttons">
          <button class="baken-button utrecht-button" type="submit" formaction={paths.intakePause} formnovalidate>
            {words('intake.pause')}
          </button>
          <Button look="primary" id="intake-send">
            <span class="baken-intake__report">{words('intake.send')}</span>
            <span class="baken-intake__advice">{words('intake.send_advice')}</span>
          </Button>
        </div>
        <p class="baken-hint baken-intake__about">{words('intake.victim_group')}</p>
      </div>
    </Panel>
  )
}

/** Asked only when the day is long ago: mostly it is a slip of the pen. */
function LongAgo({ view }: { view: IntakeView }) {
  const { answered, frame } = view
  const isSaid = typedIn(view, 'long_ago') === 'yes'
  const isAsked = answered?.is === 'refused' && answered.refusal.reason === 'report-long-ago'
  if (!isSaid && !isAsked) return null
  return (
    <label class="baken-choice">
      <input class="utrecht-checkbox" type="checkbox" name="long_ago" value="yes" checked={isSaid} />
      <span>{frame.words('intake.long_ago')}</span>
    </label>
  )
}

function Answered({ view }: { view: IntakeView }) {
  const { answered, frame } = view
  const { words } = frame
  if (!answered) return null
  if (answered.is === 'asked') {
    return (
      <Notice kind="waiting" answers title={words('intake.asked_title')}>
        <p>{words('intake.asked')}</p>
        <p>
          <a href="#known">{words('intake.asked_link')}</a>
        </p>
      </Notice>
    )
  }
  if (answered.is === 'made_before') {
    return (
      <Notice kind="waiting" answers title={words('intake.made_before_title')}>
        <p>{words('intake.made_before')}</p>
        <p>
          <a class="baken-case" href={answered.address}>
            {answered.number}
          </a>{' '}
          <a href={paths.intake}>{words('intake.made_before_new')}</a>
        </p>
      </Notice>
    )
  }
  if (answered.is === 'wrong') {
    return (
      <Notice kind="danger" answers title={words('casework.form_wrong', { count: answered.fields.length })}>
        <p>{words('casework.form_wrong_lead')}</p>
      </Notice>
    )
  }
  const said = answered.is === 'not_from_conversation' ? answered : refusalText(answered.refusal, { ...view, ...frame })
  return (
    <Notice kind="danger" answers title={said.why}>
      <p>{said.instead}</p>
    </Notice>
  )
}

/** An advice request hides what is asked on a client, unless something stands in it that has to go. */
function keepsAll({ answered }: IntakeView): boolean {
  return answered?.is === 'refused'
}
