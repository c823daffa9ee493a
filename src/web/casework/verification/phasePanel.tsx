import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { Select } from '../../look/forms/select.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { Today } from '../partnerDesk/dayField.tsx'

const phases = ['triage', 'verification', 'return', 'support']

/** Where the case stands, and a step on or back. Whether it may, the rules say. */
export function PhasePanel({ view }: { view: ChapterView }) {
  const { frame, shown, label } = view
  const { words } = frame
  if (!mayCommand(view.hat, 'move-phase') || shown.state.closed_on !== null) return null
  const next = phases[phases.indexOf(shown.state.phase) + 1] ?? 'support'
  return (
    <Panel id="phase" title={words('verification.phase')}>
      <ActForm view={view} on="verification" act="move-phase" submit={words('verification.phase_move')}>
        {(fields) => (
          <>
            <Today view={view} />
            <Select
              {...fields.of('phase', next)}
              label={words('verification.phase_to', { now: label('case_phases', shown.state.phase) })}
              options={phases
                .filter((phase) => phase !== shown.state.phase)
                .map((phase) => ({ value: phase, label: label('case_phases', phase) }))}
            />
          </>
        )}
      </ActForm>
    </Panel>
  )
}
