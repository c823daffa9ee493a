import { parseIsoDate } from '../../../domain/shared/isoDate.ts'
import { ageSaid } from '../../../outputs/casework/ageSaid.ts'
import { membersOf } from '../../../outputs/casework/partText.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Field } from '../../look/forms/field.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { FoldedForm } from './foldedForm.tsx'
import { clientContent, textIn } from './namedPersons.ts'
import { SLUG } from './slug.ts'

type Props = { view: ChapterView }

const known = ['name', 'birth_date', 'age', 'birth_year', 'phone', 'place', 'school', 'about'] as const

/** Who the client is, and the group that follows from who is there. */
export function ClientPanel({ view }: Props) {
  const { frame, label, shown } = view
  const { words } = frame
  const content = clientContent(view)
  const own = known.flatMap((member) => {
    const value = member === 'age' ? ageSaid(content, frame) : textIn(content, member)
    const day = value === undefined ? undefined : parseIsoDate(value)
    const said = day ? longDate(day, frame.locale) : value
    return said === undefined ? [] : [{ name: words(`persons.field_${member}`), value: <bdi>{said}</bdi> }]
  })
  const others = Object.fromEntries(Object.entries(content).filter(([member]) => !known.some((one) => one === member)))
  const rest = membersOf(others, frame).map(({ name, value }) => ({ name, value: <bdi>{value}</bdi> }))
  const group = { name: words('persons.victim_group'), value: label('victim_groups', shown.state.victim_group) }
  return (
    <Panel id="client" title={words('persons.client')}>
      <div class="baken-stack baken-stack--tight">
        <Facts facts={[...own, ...rest, group]} />
        <p class="baken-small baken-muted">{words('persons.victim_group_follows')}</p>
        <FoldedForm view={view} act="identify-client" summary={words('persons.change_client')}>
          <ClientForm view={view} />
        </FoldedForm>
      </div>
    </Panel>
  )
}

function ClientForm({ view }: Props) {
  const { words } = view.frame
  const content = clientContent(view)
  return (
    <ActForm view={view} on={SLUG} act="identify-client" submit={words('persons.save_client')}>
      {(fields) => {
        const line = (name: 'name' | 'birth_date' | 'place' | 'school', type?: 'date') => (
          <Field
            {...fields.of(name, textIn(content, name))}
            label={words(`persons.field_${name}`)}
            {...(type && { type })}
          />
        )
        return (
          <>
            <input type="hidden" name="on" value={fields.value('on', view.today)} />
            {line('name')}
            {line('birth_date', 'date')}
            <Field
              {...fields.of('age', textIn(content, 'age'))}
              label={words('persons.field_age')}
              hint={words('persons.hint_age')}
              inputmode="numeric"
              short
            />
            <Field
              {...fields.of('age_on', textIn(content, 'age_on') ?? view.today)}
              type="date"
              label={words('persons.field_age_on')}
              short
            />
            <Field
              {...fields.of('birth_year', textIn(content, 'birth_year'))}
              label={words('persons.field_birth_year')}
              hint={words('persons.hint_birth_year')}
              inputmode="numeric"
              short
            />
            {line('place')}
            {line('school')}
            <TextArea
              {...fields.of('about', textIn(content, 'about'))}
              label={words('persons.field_about')}
              hint={words('persons.hint_not_asked')}
              rows={3}
            />
          </>
        )
      }}
    </ActForm>
  )
}
