import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { ageText } from '../../outputs/casework/ageText.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { type Fact, Facts } from '../look/parts/facts.tsx'
import { Panel } from '../look/parts/panel.tsx'
import type { CaseView } from './caseView.ts'

/** What the report said, in codes. */
export function ReportPanel({ view }: { view: CaseView }) {
  return (
    <Panel id="report" title={view.frame.words('casework.facts_title')}>
      <Facts facts={factsOf(view)} />
    </Panel>
  )
}

function factsOf({ frame, label, shown }: CaseView): readonly Fact[] {
  const { words, locale } = frame
  const { state } = shown
  return [
    { name: words('casework.fact_reported_on'), value: longDate(state.reported_on as IsoDate, locale) },
    { name: words('casework.fact_channel'), value: label('channels', state.channel) },
    { name: words('casework.fact_reporter'), value: label('reporter_roles', state.reporter_role) },
    { name: words('casework.fact_group'), value: label('victim_groups', state.victim_group) },
    { name: words('casework.fact_age'), value: ageText(state.age_band, words) },
    { name: words('casework.fact_sex'), value: label('sexes', state.sex) },
    { name: words('casework.fact_country'), value: label('countries', state.country) },
    { name: words('casework.fact_place'), value: label('client_locations', state.place) },
    { name: words('casework.fact_tie'), value: label('ties', state.tie) },
  ]
}
