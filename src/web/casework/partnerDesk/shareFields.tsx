import type { CaseArea } from '../../../domain/access/caseAreas.ts'
import { entriesOn } from '../../../domain/codes/codeList.ts'
import { addDays } from '../../../domain/terms/calendar.ts'
import { areaName } from '../../../outputs/access/accessNames.ts'
import { capital } from '../../../outputs/capital.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Select } from '../../look/forms/select.tsx'
import type { ActFields } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { DayField } from './dayField.tsx'

const DAYS_SHARED = 90

type Props = {
  view: ChapterView
  fields: ActFields
  areas: readonly CaseArea[]
  needed: readonly CaseArea[]
  ground: string
}

/** What an organisation gets to see with the question: what it needs to answer is ticked. What it sees already stays as it is. */
export function ShareFields({ view, fields, areas, needed, ground }: Props) {
  const { frame, profile, today } = view
  const { words, locale } = frame
  const ticked = fields.values('share_areas', needed)
  return (
    <>
      <Choices legend={words('verification.share_areas')}>
        {areas.map((area) => (
          <Choice
            key={area}
            type="checkbox"
            name="share_areas"
            value={area}
            label={capital(areaName(area, words))}
            hint={words(`caseAccess.holds_${area}`)}
            checked={ticked.includes(area)}
          />
        ))}
      </Choices>
      <Select
        {...fields.of('share_ground', ground)}
        label={words('verification.share_ground')}
        options={entriesOn(profile.casework.share_grounds, today).map(({ code, labels }) => ({
          value: code,
          label: labels[locale],
        }))}
      />
      <DayField
        fields={fields}
        name="share_until"
        label={words('verification.share_until')}
        hint={words('verification.share_until_hint')}
        value={addDays(today, DAYS_SHARED)}
      />
    </>
  )
}
