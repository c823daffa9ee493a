import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { IntakeView } from './intakeView.ts'

const toReporter = ['parents', 'message', 'reachable', 'write'] as const
const toVictim = ['good', 'not_called', 'reach_you', 'home', 'wipe'] as const

type Sentence = {
  readonly code: string
  readonly nl: string
  readonly en: string
  readonly source: { readonly mark: string }
}

/** What to say to the caller: first of all that nobody phones the parents. Whoever calls about herself or himself hears other words. */
export function CallerWords({ view }: { view: IntakeView }) {
  const { frame, afterReport } = view
  const { words } = frame
  return (
    <Panel id="words" look="next" title={words('intake.words_title')}>
      <div class="baken-stack baken-stack--tight">
        <div class="baken-stack baken-stack--tight baken-intake__reporter">
          {toReporter.map((key) => (
            <p key={key}>{words(`intake.words_${key}`)}</p>
          ))}
          <Fold summary={words('intake.words_school')}>
            <Sentences view={view} of={afterReport.absence} />
          </Fold>
          <Fold summary={words('intake.words_after')}>
            <Sentences view={view} of={[...afterReport.after_report, ...afterReport.reporter_hears]} />
          </Fold>
        </div>
        <div class="baken-stack baken-stack--tight baken-intake__victim">
          {toVictim.map((key) => (
            <p key={key}>{words(`intake.words_${key}`)}</p>
          ))}
        </div>
      </div>
    </Panel>
  )
}

function Sentences({ view, of }: { view: IntakeView; of: readonly Sentence[] }) {
  const { words, locale } = view.frame
  return (
    <ul class="baken-list">
      {of.map((sentence) => (
        <li key={sentence.code}>
          {sentence[locale]}
          {sentence.source.mark === 'not_verified' && (
            <>
              {' '}
              <Status kind="waiting" bare>
                {words('intake.not_verified')}
              </Status>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
