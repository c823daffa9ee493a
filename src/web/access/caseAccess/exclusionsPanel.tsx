import { mayDo } from '../../../domain/access/permissions.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { dayOfMoment } from '../../../outputs/casework/moments.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Select } from '../../look/forms/select.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { accessForms } from './accessForms.ts'
import { type AccessView, mayChange } from './accessView.ts'
import { OneButton } from './oneButton.tsx'

/** For whom the case does not exist, because of a conflict of interest. Only seniors and managers read this list. */
export function ExclusionsPanel({ view }: { view: AccessView }) {
  const { frame, access, timeZone } = view
  const { words, locale } = frame
  if (!mayChange(view, 'exclude_others')) return null
  const forms = accessForms(access.number)
  const rows = access.exclusions.map(({ person, name, made_at }) => ({
    key: String(person),
    what: <bdi>{name}</bdi>,
    detail: words('caseAccess.excluded_since', {
      date: longDate(dayOfMoment(made_at, timeZone) as IsoDate, locale),
    }),
    act: (
      <OneButton action={forms.readmit.action} fields={{ person: String(person) }} about={name}>
        {words('caseAccess.readmit')}
      </OneButton>
    ),
  }))
  return (
    <Panel id="exclusions" title={words('caseAccess.exclusions_title')} flush>
      {rows.length > 0 ? <Rows rows={rows} /> : <p class="baken-panel__body">{words('caseAccess.exclusions_none')}</p>}
      <div class="baken-panel__body">
        <ExcludeForm view={view} />
      </div>
    </Panel>
  )
}

function ExcludeForm({ view: { frame, actor, access, choices } }: { view: AccessView }) {
  const { words } = frame
  const { action, draft } = accessForms(access.number).exclude
  const kept = new Set([actor.person, ...access.exclusions.map(({ person }) => person)])
  const options = (choices?.colleagues ?? [])
    .filter(({ person, role }) => mayDo(role, 'read_cases') && !kept.has(person))
    .map(({ person, name }) => ({ value: String(person), label: name }))
  return (
    <form class="baken-form" method="post" action={action} data-draft={draft}>
      <Select
        id="exclude-person"
        name="person"
        label={words('caseAccess.exclude_label')}
        hint={words('caseAccess.exclude_hint')}
        any={words('caseAccess.choose')}
        options={options}
      />
      <Button>{words('caseAccess.exclude')}</Button>
    </form>
  )
}
