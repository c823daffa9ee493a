import { answerWays } from '../../../domain/casework/duty/shift.ts'
import type { DutyList } from '../../../services/casework/duty/showDuty.ts'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { paths } from '../../shell/paths.ts'
import { type DutyView, periodText } from './dutyView.ts'
import { FormFold, typedField } from './formFold.tsx'
import { ShiftLine } from './shiftLine.tsx'

type People = NonNullable<DutyList['people']>
type Props = { view: DutyView; people: People }

/** The shifts of one's own organisation, to be kept by who plans them. */
export function OwnShifts({ view, people }: Props) {
  const { frame, list, timeZone, actor } = view
  const { words, locale } = frame
  const own = list.shifts.filter(
    ({ organisation, ends }) => organisation === actor.organisation && Date.parse(ends) > Date.parse(list.now),
  )
  return (
    <Panel id="own" title={words('duty.own')}>
      {own.length === 0 ? (
        <Empty title={words('duty.own_empty')} />
      ) : (
        <Rows
          rows={own.map((shift) => ({
            key: String(shift.id),
            what: <ShiftLine view={view} shift={shift} />,
            detail: periodText(shift, timeZone, locale),
            act: (
              <>
                {shift.number !== null && (
                  <form method="post" action={paths.dutyShift(shift.id, 'check')}>
                    <Button look="plain">{words('duty.check_send')}</Button>
                  </form>
                )}
                <form method="post" action={paths.dutyShift(shift.id, 'withdrawal')}>
                  <Button look="plain">{words('duty.withdraw_send')}</Button>
                </form>
              </>
            ),
          }))}
        />
      )}
      <ShiftForm view={view} people={people} />
    </Panel>
  )
}

function ShiftForm({ view, people }: Props) {
  const { words } = view.frame
  const field = (name: string) => typedField(view, 'shift', name)
  return (
    <FormFold
      view={view}
      form="shift"
      action={paths.dutyShifts}
      summary={words('duty.add')}
      submit={words('duty.add_send')}
    >
      <Select
        {...field('person')}
        label={words('duty.person')}
        any={words('duty.person_none')}
        options={people.map(({ person, name }) => ({ value: String(person), label: name }))}
      />
      <Field
        {...field('role_name')}
        label={words('duty.role_name')}
        hint={words('duty.role_name_hint')}
        maxLength={80}
      />
      <Field {...field('from_day')} type="date" label={words('duty.from_day')} />
      <Field {...field('from_time')} label={words('duty.from_time')} short placeholder="17:00" maxLength={5} />
      <Field {...field('until_day')} type="date" label={words('duty.until_day')} />
      <Field {...field('until_time')} label={words('duty.until_time')} short placeholder="09:00" maxLength={5} />
      <Select
        {...field('answers_by')}
        label={words('duty.answers_by')}
        options={answerWays.map((way) => ({ value: way, label: words(`duty.answers_${way}`) }))}
      />
      <Field
        {...field('number')}
        label={words('duty.number')}
        hint={words('duty.number_hint')}
        maxLength={30}
        autocomplete="off"
      />
      <Field
        {...field('checked_on')}
        type="date"
        label={words('duty.checked_on')}
        hint={words('duty.checked_on_hint')}
      />
    </FormFold>
  )
}
