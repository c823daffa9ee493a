import type { CaseFile } from '../../../domain/casework/caseFile.ts'
import type { CorrectableFact } from '../../../domain/casework/closing/decideCorrection.ts'
import { ageBands } from '../../../domain/codes/ageBand.ts'
import { entriesOn } from '../../../domain/codes/codeList.ts'
import { ageText } from '../../../outputs/casework/ageText.ts'
import { Choice } from '../../look/forms/choice.tsx'
import { type Option, Select } from '../../look/forms/select.tsx'
import { type ActFields, ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { DayField } from '../partnerDesk/dayField.tsx'
import { CLOSING } from './closingView.ts'
import { EffectTable } from './effectTable.tsx'
import { ReasonToday } from './reasonField.tsx'

type Props = { view: ChapterView; file: CaseFile; fact: CorrectableFact }

/** One fact of the report, put right in two steps: first what changes in the figures is shown, then it is sent with a tick. */
export function CorrectForm({ view, file, fact }: Props) {
  const { words } = view.frame
  const name = words(`closing.fact_${fact}`)
  const about = { fact }
  return (
    <ActFold view={view} act="correct-fact" about={about} summary={words('closing.correct', { fact: name })}>
      <ActForm
        view={view}
        on={CLOSING}
        act="correct-fact"
        about={about}
        submit={words('closing.correct_send')}
        look="plain"
      >
        {(fields) => (
          <>
            <Value view={view} file={file} fact={fact} fields={fields} label={words('closing.correct_new')} />
            <ReasonToday view={view} fields={fields} />
            <Effect view={view} fact={fact} fields={fields} />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}

function Value({ view, file, fact, fields, label }: Props & { fields: ActFields; label: string }) {
  if (fact === 'reported_on') return <DayField fields={fields} name="value" label={label} value={file.reportedOn} />
  return <Select {...fields.of('value', file.report[fact])} label={label} options={optionsOf(view, fact)} />
}

function optionsOf({ profile, today, frame }: ChapterView, fact: 'age_band' | 'sex' | 'country'): readonly Option[] {
  if (fact === 'age_band') return ageBands.map((band) => ({ value: band, label: ageText(band, frame.words) }))
  const list = fact === 'sex' ? profile.lists.sexes : profile.lists.countries
  const options = entriesOn(list, today).map(({ code, labels }) => ({ value: code, label: labels[frame.locale] }))
  const sorted = (one: Option, other: Option) => one.label.localeCompare(other.label, frame.locale)
  return fact === 'country' ? options.toSorted(sorted) : options
}

/** Shown once the form came back to be looked at. */
function Effect({ view, fact, fields }: { view: ChapterView; fact: CorrectableFact; fields: ActFields }) {
  const { answer, frame } = view
  const isMine = answer?.act === 'correct-fact' && answer.typed.fact === fact
  if (!isMine || answer.is !== 'refused' || answer.refusal.reason !== 'look-at-effect') return null
  return (
    <>
      <EffectTable view={view} fact={fact} value={fields.value('value')} />
      <Choice
        type="checkbox"
        name="effect_seen"
        value="yes"
        label={frame.words('closing.correct_seen')}
        checked={fields.value('effect_seen') === 'yes'}
      />
    </>
  )
}
