import { type CaseFilter, caseSorts } from '../../domain/casework/caseQuery.ts'
import type { CodeList } from '../../domain/codes/codeList.ts'
import { victimGroups } from '../../domain/codes/victimGroup.ts'
import { FilterForm } from '../look/forms/filterForm.tsx'
import { type Option, Select } from '../look/forms/select.tsx'
import { Button } from '../look/parts/button.tsx'
import { Status } from '../look/parts/status.tsx'
import { paths } from '../shell/paths.ts'
import { caseListFields, caseListHref, keptFields, withFilter } from './caseListHref.ts'
import type { CaseListView } from './caseListView.ts'
import { countryGroups } from './countryGroups.ts'

/** Which cases, in which order, and whether with names. */
export function CaseFilters({ view }: { view: CaseListView }) {
  const { frame, choice } = view
  const { words } = frame
  return (
    <FilterForm
      words={words}
      label={words('casework.filter_label')}
      action={paths.cases}
      keep={keptFields(choice)}
      chips={chipsOf(view)}
      clearHref={caseListHref(withFilter(choice, {}))}
      beside={<Names view={view} />}
    >
      <FilterFields view={view} />
    </FilterForm>
  )
}

function FilterFields({ view: { frame, isPartner, profile, label, choice, found } }: { view: CaseListView }) {
  const { words } = frame
  const { filter, sort } = choice.query
  const any = words('casework.any')
  const { lists } = profile
  const optionsOf = (list: CodeList): readonly Option[] =>
    list.entries.map(({ code, labels }) => ({ value: code, label: labels[frame.locale] }))
  const years = [...new Set([...found.years, ...(filter.year === undefined ? [] : [filter.year])])].map(String)
  const statuses = (['open', 'closed'] as const).map((value) => ({ value, label: words(`casework.status_${value}`) }))
  const groups = victimGroups.map((value) => ({ value, label: label('victim_groups', value) }))
  const told = caseSorts.filter((sort) => !(isPartner && sort === 'outcome'))
  const sorts = told.map((value) => ({ value, label: words(`casework.sort_${value}`) }))
  const named = (name: 'year' | 'topic' | 'group' | 'country' | 'outcome' | 'status') => ({
    id: `filter-${name}`,
    name,
    any,
    label: words(`casework.filter_${name}`),
  })
  return (
    <>
      <Select
        {...named('year')}
        options={years.map((year) => ({ value: year, label: year }))}
        value={String(filter.year)}
      />
      <Select {...named('topic')} options={optionsOf(lists.topics)} value={filter.topic} />
      <Select {...named('group')} options={groups} value={filter.victimGroup} />
      <Select {...named('country')} groups={countryGroups(lists.countries, frame)} value={filter.country} />
      {!isPartner && <Select {...named('outcome')} options={optionsOf(lists.outcomes)} value={filter.outcome} />}
      <Select {...named('status')} options={statuses} value={filter.status} />
      {/* On a phone the heads of the table, which sort, are gone. */}
      <div class="baken-filters__order">
        <Select id="filter-sort" name="sort" label={words('casework.filter_sort')} options={sorts} value={sort} />
      </div>
    </>
  )
}

/** Each choice that was made, with the address without it. */
function chipsOf({ frame, label, choice }: CaseListView) {
  const { words } = frame
  const { year, topic, victimGroup, country, outcome, status } = choice.query.filter
  const chosen: readonly (readonly [keyof CaseFilter, string, string | undefined])[] = [
    ['year', words('casework.filter_year'), year === undefined ? undefined : String(year)],
    ['topic', words('casework.filter_topic'), topic && label('topics', topic)],
    ['victimGroup', words('casework.filter_group'), victimGroup && label('victim_groups', victimGroup)],
    ['country', words('casework.filter_country'), country && label('countries', country)],
    ['outcome', words('casework.filter_outcome'), outcome && label('outcomes', outcome)],
    ['status', words('casework.filter_status'), status && words(`casework.status_${status}`)],
  ]
  return chosen.flatMap(([field, name, value]) => {
    if (value === undefined) return []
    const { [field]: _removed, ...rest } = choice.query.filter
    return [{ label: words('casework.chip', { name, value }), removeHref: caseListHref(withFilter(choice, rest)) }]
  })
}

/** Names come on request, for one page: a form, so that no address brings them back. The page says that this was logged. */
function Names({ view: { frame, choice, names, loggedAt } }: { view: CaseListView }) {
  const { words } = frame
  if (!names) {
    return (
      <form class="baken-small" method="post" action={paths.casesWithNames}>
        {Object.entries(caseListFields(choice)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button look="plain">{words('casework.names_show')}</Button> {words('casework.names_hint')}
      </form>
    )
  }
  return (
    <>
      <Status kind="neutral" icon="eye">
        {words('casework.names_shown', { time: loggedAt })}
      </Status>
      <a class="baken-small" href={caseListHref(choice)}>
        {words('casework.names_hide')}
      </a>
    </>
  )
}
