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
            id={fields.id('nationalities')}
            name="nationalities"
            label={words('persons.field_nationalities')}
            error={fields.error('nationalities')}
            value={fields.value('nationalities', textIn(sealed, 'nationalities'))}
          />
          <Select
            id={fields.id('permit_kind')}
            name="permit_kind"
            label={words('persons.field_permit_kind')}
            error={fields.error('permit_kind')}
            any={words('persons.no_permit')}
            options={codeOptions(view, view.profile.casework.permit_kinds)}
            value={fields.value('permit_kind', permit.kind ?? undefined)}
          />
          {(['permit_valid_until', 'left_netherlands', 'left_eu'] as const).map((name) => (
            <Field
              key={name}
              id={fields.id(name)}
              name={name}
              type="date"
              label={words(`persons.field_${name}`)}
              error={fields.error(name)}
              value={fields.value(name, days[name] ?? undefined)}
            />
          ))}
          <TextArea
            id={fields.id('about')}
            name="about"
            label={words('persons.field_about')}
            hint={words('persons.hint_intention')}
            error={fields.error('about')}
            rows={3}
            value={fields.value('about', textIn(sealed, 'about'))}
          />
        </>
      )}
    </ActForm>
  )
}

function residenceContent({ shown }: ChapterView) {
  return shown.opened.findLast(({ part }) => part === 'residence')?.content ?? {}
}
