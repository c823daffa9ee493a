import { accessActions } from '../../../domain/access/accessActions.ts'
import type { LogFilter } from '../../../domain/access/logFilter.ts'
import { roles } from '../../../domain/access/roles.ts'
import { roleName } from '../../../outputs/access/accessNames.ts'
import { actionName } from '../../../outputs/access/logWords.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Field } from '../../look/forms/field.tsx'
import { FilterForm } from '../../look/forms/filterForm.tsx'
import { Select } from '../../look/forms/select.tsx'
import { paths } from '../../shell/paths.ts'
import { logHref } from './logHref.ts'
import type { LogView } from './logView.ts'

/** Which lines of the log. */
export function LogFilters({ view }: { view: LogView }) {
  const { words } = view.frame
  return (
    <FilterForm
      words={words}
      label={words('accessLog.filter_label')}
      action={paths.accessLog}
      chips={chipsOf(view)}
      clearHref={paths.accessLog}
    >
      <WhoFields view={view} />
      <WhatFields view={view} />
    </FilterForm>
  )
}

function WhoFields({ view: { frame, filter, found } }: { view: LogView }) {
  const { words } = frame
  const any = words('accessLog.any')
  const people = found.people.map(({ person, name }) => ({ value: String(person), label: name }))
  return (
    <>
      <Select
        id="filter-person"
        name="person"
        label={words('accessLog.filter_person')}
        any={any}
        options={[...people, { value: '0', label: words('accessLog.nobody') }]}
        value={filter.person === undefined ? undefined : String(filter.person)}
      />
      <Select
        id="filter-role"
        name="role"
        label={words('accessLog.filter_role')}
        any={any}
        options={roles.map((role) => ({ value: role, label: roleName(role, words) }))}
        value={filter.role}
      />
      <Field
        id="filter-number"
        name="number"
        label={words('accessLog.filter_number')}
        value={filter.number}
        maxLength={40}
        short
        search
      />
    </>
  )
}

function WhatFields({ view: { frame, filter } }: { view: LogView }) {
  const { words, locale } = frame
  const any = words('accessLog.any')
  const actions = Object.keys(accessActions).map((action) => ({ value: action, label: actionName(action, words) }))
  const outcomes = (['done', 'refused'] as const).map((value) => ({
    value,
    label: words(`accessLog.outcome_${value}`),
  }))
  return (
    <>
      <Select
        id="filter-action"
        name="action"
        label={words('accessLog.filter_action')}
        any={any}
        options={actions.toSorted((one, other) => one.label.localeCompare(other.label, locale))}
        value={filter.action}
      />
      <Select
        id="filter-outcome"
        name="outcome"
        label={words('accessLog.filter_outcome')}
        any={any}
        options={outcomes}
        value={filter.outcome}
      />
      <Field id="filter-from" name="from" type="date" label={words('accessLog.filter_from')} value={filter.from} />
      <Field id="filter-until" name="until" type="date" label={words('accessLog.filter_until')} value={filter.until} />
    </>
  )
}

/** Each choice that was made, with the address without it. */
function chipsOf({ frame, filter, found }: LogView) {
  const { words, locale } = frame
  const { person, role, number, action, outcome, from, until } = filter
  const nameOf = (id: number) =>
    found.people.find((one) => one.person === id)?.name ?? (id === 0 ? words('accessLog.nobody') : String(id))
  const chosen: readonly (readonly [keyof LogFilter, string, string | undefined])[] = [
    ['person', words('accessLog.filter_person'), person === undefined ? undefined : nameOf(person)],
    ['role', words('accessLog.filter_role'), role && roleName(role, words)],
    ['number', words('accessLog.filter_number'), number],
    ['action', words('accessLog.filter_action'), action && actionName(action, words)],
    ['outcome', words('accessLog.filter_outcome'), outcome && words(`accessLog.outcome_${outcome}`)],
    ['from', words('accessLog.filter_from'), from && longDate(from, locale)],
    ['until', words('accessLog.filter_until'), until && longDate(until, locale)],
  ]
  return chosen.flatMap(([field, name, value]) => {
    if (value === undefined) return []
    const { [field]: _removed, ...rest } = filter
    return [{ label: words('accessLog.chip', { name, value }), removeHref: logHref(rest) }]
  })
}
