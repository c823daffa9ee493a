import { type Referral, stands } from '../../../domain/casework/sharing/sharingFile.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { TextArea } from '../../look/forms/textArea.tsx'
import { LinkButton } from '../../look/parts/button.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import type { WorkRow } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { NoteAnswer } from './noteAnswer.tsx'
import { areasText, isOutside, organisationName, stateLook, writtenOf } from './referralText.ts'
import { SHARING } from './slugs.ts'
import { StrayAnswer } from './strayAnswer.tsx'

/** A referral: to whom, what goes with it and until when, what they said, and what one can do about it. */
export function referralRow(view: ChapterView, made: Referral): WorkRow {
  const { frame, label } = view
  const { words, locale } = frame
  const { referral, destination, organisation, areas, until, state, madeOn, exports } = made
  const values = { areas: areasText(areas, frame), until: longDate(until, locale) }
  return {
    key: String(referral),
    what: (
      <div class="baken-stack baken-stack--tight" id={`referral-${referral}`}>
        <div>
          <b>
            {label('referral_destinations', destination)}: <bdi>{organisationName(view, organisation)}</bdi>
          </b>{' '}
          <Status kind={stateLook[state]}>{words(`sharing.state_${state}`, { on: saidOn(made, view) })}</Status>
        </div>
        <p>
          {words('sharing.offered_on', { on: longDate(madeOn, locale) })} {words('sharing.goes_with', values)}
        </p>
        <Written view={view} made={made} />
        {exports > 0 && <p class="baken-small">{words('sharing.exported_times', { count: exports })}</p>}
        {stands(made, view.today) ? <Acts view={view} made={made} /> : <StrayAnswer view={view} referral={referral} />}
      </div>
    ),
  }
}

function saidOn({ answeredOn, madeOn }: Referral, { frame }: ChapterView): string {
  return longDate(answeredOn ?? madeOn, frame.locale)
}

type Props = { view: ChapterView; made: Referral }

function Written({ view, made: { referral } }: Props) {
  const { words } = view.frame
  const parts = [
    ['referral', words('sharing.written_ask')],
    ['referral_withheld', words('sharing.written_withheld')],
    ['referral_reason', words('sharing.written_reason')],
  ] as const
  return (
    <>
      {parts.flatMap(([part, title]) =>
        writtenOf(view, referral, part).map((text) => (
          <p key={`${part} ${text}`} class="baken-lines">
            <span class="baken-muted">{title}</span> <bdi>{text}</bdi>
          </p>
        )),
      )}
    </>
  )
}

function Acts({ view, made }: Props) {
  const { words } = view.frame
  const { number } = view.shown.state
  const { referral, organisation, state } = made
  const outside = isOutside(view, organisation)
  return (
    <>
      {outside && (
        <p class="baken-small">
          {words('sharing.outside_second')}{' '}
          <a href={`${paths.caseAccess(number)}#shares`}>{words('sharing.outside_second_link')}</a>
        </p>
      )}
      {outside && (
        <div class="baken-buttons">
          <LinkButton href={paths.caseExport(number, referral)} icon="lock">
            {words('sharing.export_link')}
          </LinkButton>
        </div>
      )}
      {outside && state === 'waiting' && (
        <Fold summary={words('sharing.note_answer')}>
          <NoteAnswer view={view} referral={referral} />
        </Fold>
      )}
      <Fold summary={words('sharing.withdraw')}>
        <ActForm
          view={view}
          on={SHARING}
          act="withdraw-referral"
          about={{ referral }}
          look="danger"
          submit={words('sharing.withdraw_send')}
        >
          {(fields) => (
            <>
              <input type="hidden" name="on" value={view.today} />
              <p class="baken-hint">{words('sharing.withdraw_hint')}</p>
              <TextArea {...fields.of('reason')} rows={3} label={words('sharing.reason')} />
            </>
          )}
        </ActForm>
      </Fold>
    </>
  )
}
