import { policeChoices } from '../../../boundary/casework/intake/intakeFields.ts'
import { dangers } from '../../../domain/casework/intake/takenReport.ts'
import { Icon } from '../../look/parts/icon.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import { DangerAbroad } from './dangerAbroad.tsx'
import { type IntakeView, needed } from './intakeView.ts'
import { Radios } from './radios.tsx'

const asks = ['where', 'who', 'when'] as const

/** The first question of a call. Its answer changes the page at once, by the stylesheet; no script is needed. */
export function DangerPanel({ view }: { view: IntakeView }) {
  const { words } = view.frame
  return (
    <Panel id="danger" look="danger" title={words('intake.danger_title')}>
      <div class="baken-stack baken-stack--tight">
        <Radios
          view={view}
          name="danger"
          legend={needed(view, words('intake.danger_legend'))}
          options={dangers.map((value) => ({ value, label: words(`intake.danger_${value}`) }))}
        />
        <div class="baken-intake__now">
          <div class="baken-alarm baken-intake__here">
            <Icon name="danger" />
            <div>
              <p class="baken-alarm__title">{words('intake.police_first')}</p>
              <p>{words('intake.police_how')}</p>
            </div>
          </div>
          <DangerAbroad view={view} />
          <Radios
            view={view}
            name="police"
            legend={words('intake.police_legend')}
            hint={words('intake.police_hint')}
            options={policeChoices.map((value) => ({ value, label: words(`intake.police_${value}`) }))}
          />
          <p>
            <a href={paths.duty} target="_blank" rel="noopener">
              {words('duty.who_now')}
            </a>
          </p>
          <h3>{words('intake.ask_title')}</h3>
          <ul class="baken-list">
            {asks.map((ask) => (
              <li key={ask}>{words(`intake.ask_${ask}`)}</li>
            ))}
            <li class="baken-intake__reporter">{words('intake.ask_talk')}</li>
            <li class="baken-intake__victim">{words('intake.ask_talk_victim')}</li>
          </ul>
        </div>
      </div>
    </Panel>
  )
}
