import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { type Fact, Facts } from '../look/parts/facts.tsx'
import { Notice } from '../look/parts/notice.tsx'
import { Panel } from '../look/parts/panel.tsx'
import type { CaseView } from './caseView.ts'
import { type WholeCase, wholeCase } from './wholeCase.ts'

/**
 * The topic as reported and after verification, the outcome with where it comes from, and the result. Nothing where these are not
 * told: an outcome that is not told is neither open nor there.
 */
export function VerificationPanel({ view }: { view: CaseView }) {
  const { words } = view.frame
  const whole = wholeCase(view.shown.state)
  if (!whole) return null
  const imported = view.shown.events.find(({ type }) => type === 'determination_imported')
  return (
    <Panel id="verification" title={words('casework.verification_title')}>
      <div class="baken-stack baken-stack--tight">
        <Facts facts={factsOf(view, whole)} />
        {imported && (
          <Notice kind="changed">
            <p>{words('casework.imported', { file: imported.importFile ?? '–' })}</p>
          </Notice>
        )}
      </div>
    </Panel>
  )
}

function factsOf({ frame, label }: CaseView, whole: WholeCase): readonly Fact[] {
  const { words, locale } = frame
  const { topic_reported, topic, topic_on, outcome, outcome_on, result, result_on } = whole
  const dated = (what: string, day: string | null) =>
    day === null ? what : words('casework.on_date', { what, date: longDate(day as IsoDate, locale) })
  const later = words(outcome === null ? 'casework.result_waits' : 'casework.result_none')
  return [
    { name: words('casework.fact_topic_reported'), value: label('topics', topic_reported) },
    {
      name: words('casework.fact_topic'),
      value: topic_on === null ? words('casework.not_verified_yet') : dated(label('topics', topic), topic_on),
    },
    {
      name: words('casework.outcome'),
      value: outcome === null ? words('casework.outcome_open') : dated(label('outcomes', outcome), outcome_on),
    },
    {
      name: words('casework.result'),
      value: result === null ? later : dated(label('results', result), result_on),
    },
  ]
}
