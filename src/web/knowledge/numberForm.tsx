import { isCheckedLately } from '../../domain/knowledge/standing.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { Field } from '../look/forms/field.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { ProposeForm } from './proposeForm.tsx'
import { errorOf, type SubjectPageView, typedIn } from './subjectView.ts'

type Props = { view: SubjectPageView }

/** The number of an embassy: what is shown, and the form for another one. */
export function NumberForm({ view }: Props) {
  const { frame, today } = view
  const { words } = frame
  const error = (field: 'number' | 'source' | 'checked_on' | 'why') => errorOf(view, 'number', field)
  const typed = (field: string) => typedIn(view, 'number', field)
  return (
    <>
      <ShownNumber view={view} />
      <ProposeForm view={view} part="number" title={words('content.number_title')} send={words('content.number_send')}>
        <p>{words('content.number_text')}</p>
        <Field
          id="embassy-number"
          name="number"
          label={words('content.number_number')}
          hint={words('content.number_number_hint')}
          error={error('number')}
          value={typed('number')}
          maxLength={40}
          required
          autocomplete="off"
        />
        <Field
          id="source"
          name="source"
          label={words('content.number_source')}
          hint={words('content.number_source_hint')}
          error={error('source')}
          value={typed('source')}
          maxLength={300}
          required
          autocomplete="off"
        />
        <Field
          id="checked-on"
          name="checked_on"
          type="date"
          label={words('content.number_checked_on')}
          error={error('checked_on')}
          value={typed('checked_on') ?? today}
          required
        />
        <Field
          id="number-why"
          name="why"
          label={words('content.why_number')}
          hint={words('content.why_number_hint')}
          error={error('why')}
          value={typed('why')}
          maxLength={500}
          required
          autocomplete="off"
        />
      </ProposeForm>
    </>
  )
}

function ShownNumber({ view: { frame, subject, today } }: Props) {
  const { words, locale } = frame
  const found = subject.shown.content.embassies.find(({ country }) => country === subject.subject.code)
  return (
    <Panel id="now" title={words('content.number_now')}>
      {found ? (
        <>
          <p>
            <b>
              <bdi dir="ltr">{found.number}</bdi>
            </b>
            , {words('content.desk_last_checked', { date: longDate(found.checkedOn, locale) })}
          </p>
          <p>
            <bdi>{found.source}</bdi>
          </p>
          {!isCheckedLately(found.checkedOn, today) && <p>{words('content.number_gone')}</p>}
        </>
      ) : (
        <p>{words('content.number_none')}</p>
      )}
    </Panel>
  )
}
