import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { codeOptions } from './codeOptions.ts'
import { FoldedForm } from './foldedForm.tsx'
import { textIn } from './namedPersons.ts'
import { SLUG } from './slug.ts'

type Props = { view: ChapterView }

/** Nationality and right of residence, and since when the client is away: terms are counted from these days. */
export function ResidencePanel({ view }: Props) {
  const { frame, label, shown } = view
  const { words, locale } = frame
  const { permit, leftNetherlands, leftEu } = shown.chapters.persons
  const sealed = residenceContent(view)
  const date = (day: IsoDate | null) => (day === null ? undefined : longDate(day, locale))
  const facts = [
    ['nationalities', textIn(sealed, 'nationalities')],
    ['permit_kind', permit.kind === null ? undefined : label('permit_kinds', permit.kind)],
    ['permit_valid_until', date(permit.validUntil)],
    ['left_netherlands', date(leftNetherlands)],
    ['left_eu', date(leftEu)],
    ['about', textIn(sealed, 'about')],
  ] as const
  const told = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [{ name: words(`persons.field_${name}`), value: <bdi>{value}</bdi> }],
  )
  return (
    <Panel id="residence" title={words('persons.residence_title')}>
      <div class="baken-stack baken-stack--tight">
        {told.length === 0 ? <p>{words('persons.residence_none')}</p> : <Facts facts={told} />}
        <FoldedForm view={view} act="record-residence" summary={words('persons.change_residence')}>
          <ResidenceForm view={view} />
        </FoldedForm>
      </div>
    </Panel>
  )
}

function ResidenceForm({ view }: Props) {
  const { words } = view.frame
  const { permit, leftNetherlands, leftEu } = view.shown.chapters.persons
  const sealed = residenceContent(view)
  const days = {
    permit_valid_until: permit.validUntil,
    left_netherlands: leftNetherlands,
    left_eu: leftEu,
  } as const
  return (
    <ActForm view={view} on={SLUG} act="record-residence" submit={words('persons.save_residence')}>
      {(fields) => (
        <>
          <input type="hidden" name="on" value={fields.value('on', view.today)} />
          <Field
            {...fields.of('nationalities', textIn(sealed, 'nationalities'))}
            label={words('persons.field_nationalities')}
          />
          <Select
            {...fields.of('permit_kind', permit.kind ?? undefined)}
            label={words('persons.field_permit_kind')}
            any={words('persons.no_permit')}
            options={codeOptions(view, view.profile.casework.permit_kinds)}
          />
          {(['permit_valid_until', 'left_netherlands', 'left_eu'] as const).map((name) => (
            <Field
              key={name}
              {...fields.of(name, days[name] ?? undefined)}
              type="date"
              label={words(`persons.field_${name}`)}
            />
          ))}
          <TextArea
            {...fields.of('about', textIn(sealed, 'about'))}
            label={words('persons.field_about')}
            hint={words('persons.hint_intention')}
            rows={3}
          />
        </>
      )}
    </ActForm>
  )
}

function residenceContent({ shown }: ChapterView) {
  return shown.opened.findLast(({ part }) => part === 'residence')?.content ?? {}
}
