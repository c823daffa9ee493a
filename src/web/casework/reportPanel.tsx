import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { ageText } from '../../outputs/casework/ageText.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { placeText } from '../../outputs/letters/whereNow.ts'
import { type Fact, Facts } from '../look/parts/facts.tsx'
import { Panel } from '../look/parts/panel.tsx'
import type { CaseView } from './caseView.ts'
import { wholeCase } from './wholeCase.ts'

/** What the report said, in codes; to an organisation that was given a share, as far as it is told. */
export function ReportPanel({ view }: { view: CaseView }) {
  const { words } = view.frame
  const title = words(wholeCase(view.shown.state) ? 'casework.facts_title' : 'casework.facts_title_shared')
  return (
    <Panel id="report" title={title}>
      <Facts facts={factsOf(view)} />
    </Panel>
  )
}

function factsOf({ frame, label, shown }: CaseView): readonly Fact[] {
  const { words, locale } = frame
  const { state } = shown
  const whole = wholeCase(state)
  const nowLines = shown.file ? [{ name: words('sharing.fact_place'), value: placeText(shown.file, { label }) }] : []
  return [
    { name: words('casework.fact_reported_on'), value: longDate(state.reported_on as IsoDate, locale) },
    ...(whole
      ? [
          { name: words('casework.fact_channel'), value: label('channels', whole.channel) },
          { name: words('casework.fact_reporter'), value: label('reporter_roles', whole.reporter_role) },
        ]
      : [{ name: words('casework.fact_topic_now'), value: label('topics', state.topic) }]),
    { name: words('casework.fact_group'), value: label('victim_groups', state.victim_group) },
    { name: words('casework.fact_age'), value: ageText(state.age_band, words) },
    { name: words('casework.fact_sex'), value: label('sexes', state.sex) },
    { name: words('casework.fact_country'), value: label('countries', state.country) },
    { name: words('casework.fact_place'), value: label('client_locations', state.place) },
    ...nowLines,
    ...(whole ? [{ name: words('casework.fact_tie'), value: label('ties', whole.tie) }] : []),
  ]
}
