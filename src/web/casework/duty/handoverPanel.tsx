import type { Handing } from '../../../services/casework/duty/showDuty.ts'
import { Choice } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import { type DutyView, momentText } from './dutyView.ts'
import { FormFold, typedAt, typedField } from './formFold.tsx'

type Props = { view: DutyView; handing: Handing }

/** What was handed over, what waits to be taken over first; and the form for who goes off duty. */
export function HandoverPanel({ view, handing }: Props) {
  const { words } = view.frame
  return (
    <Panel id="handovers" title={words('duty.handovers')}>
      {handing.handovers.length === 0 ? (
        <Empty title={words('duty.handover_none')} />
      ) : (
        <Rows rows={handing.handovers.map((handover) => rowOf(view, handover))} />
      )}
      <HandoverForm view={view} handing={handing} />
    </Panel>
  )
}

function rowOf({ frame, timeZone, actor }: DutyView, handover: Handing['handovers'][number]) {
  const { words, locale } = frame
  const { id, from, to, toPerson, writtenAt, acknowledgedAt, cases } = handover
  const isMine = toPerson === actor.person
  return {
    key: String(id),
    what: (
      <>
        <bdi>{from}</bdi> → <bdi>{to}</bdi>
        <br />
        <small class="baken-muted">{momentText(writtenAt, timeZone, locale)}</small>
      </>
    ),
    detail: (
      <>
        {cases.length === 0 && words('duty.handover_no_cases')}
        {cases.map((number) => (
          <span key={number}>
            <a href={paths.caseChapter(number, 'journal')}>{words('duty.handover_case', { number })}</a>{' '}
          </span>
        ))}
      </>
    ),
    act:
      acknowledgedAt !== null ? (
        <Status kind="safe">
          {words('duty.handover_taken', { when: momentText(acknowledgedAt, timeZone, locale) })}
        </Status>
      ) : isMine ? (
        <form method="post" action={paths.dutyHandover(id)}>
          <Button look="primary">{words('duty.handover_take')}</Button>
        </form>
      ) : (
        <Status kind="waiting">{words('duty.handover_waits', { name: to })}</Status>
      ),
  }
}

/** One field of words for each case with danger, and one for a case that is named by its number. */
function HandoverForm({ view, handing }: Props) {
  const { words } = view.frame
  const { danger, colleagues } = handing
  const other = danger.length
  const field = typedField(view, 'handover', 'number')
  return (
    <FormFold
      view={view}
      form="handover"
      action={paths.dutyHandovers}
      summary={words('duty.handover')}
      submit={words('duty.handover_send')}
    >
      <p>{words('duty.handover_lead')}</p>
      <Select
        {...typedField(view, 'handover', 'to')}
        label={words('duty.handover_to')}
        any={words('duty.person_none')}
        options={colleagues.map(({ person, name }) => ({ value: String(person), label: name }))}
      />
      {danger.map(({ number }, index) => (
        <div key={number}>
          <input type="hidden" name="number" value={number} />
          <TextArea
            id={`handover-text-${index}`}
            name="text"
            rows={2}
            label={words('duty.handover_case', { number })}
            hint={words('duty.handover_case_hint')}
            value={typedAt(view, 'handover', 'text', index)}
          />
        </div>
      ))}
      <Field
        {...field}
        label={words('duty.handover_case_other')}
        value={typedAt(view, 'handover', 'number', other)}
        short
        maxLength={40}
        autocomplete="off"
      />
      <TextArea
        {...typedField(view, 'handover', 'text')}
        rows={2}
        label={words('duty.handover_case_other_text')}
        value={typedAt(view, 'handover', 'text', other)}
      />
      {view.said.form === 'handover' && (
        <Choice type="checkbox" name="anyway" value="yes" label={words('duty.handover_anyway')} />
      )}
    </FormFold>
  )
}
