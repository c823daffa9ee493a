import { mayDo } from '../../../domain/access/permissions.ts'
import { custodyKinds } from '../../../domain/casework/persons/personsEvents.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { codeOptions } from './codeOptions.ts'
import { FoldedForm } from './foldedForm.tsx'
import { isTold } from './isTold.ts'
import { PlaceForm } from './placeForm.tsx'
import { SLUG } from './slug.ts'

type Props = { view: ChapterView }

/** Where the client stays, as a kind of place, and who decides about a child. The address lies in the vault. */
export function StayPanel({ view }: Props) {
  const { words } = view.frame
  if (!isTold(view, 'identity') && !isTold(view, 'verification')) return null
  return (
    <Panel id="stay" title={words('persons.stay_title')}>
      <div class="baken-stack baken-stack--tight">
        <Facts facts={factsOf(view)} />
        {mayDo(view.actor.role, 'use_vault') && (
          <p class="baken-small">
            <a href={paths.caseAddresses(view.shown.state.number)}>{words('persons.vault_link')}</a>
          </p>
        )}
        <FoldedForm view={view} act="record-stay" summary={words('persons.change_stay')}>
          <StayForm view={view} />
        </FoldedForm>
        <PlaceForm view={view} />
        <FoldedForm view={view} act="record-custody" summary={words('persons.change_custody')}>
          <CustodyForm view={view} />
        </FoldedForm>
      </div>
    </Panel>
  )
}

function factsOf(view: ChapterView) {
  return [
    ...(isTold(view, 'identity') ? stayFacts(view) : []),
    ...(isTold(view, 'verification') ? custodyFacts(view) : []),
  ]
}

function stayFacts({ frame: { words }, label, shown }: ChapterView) {
  const { stay } = shown.chapters.persons
  const value = stay === null ? words('persons.not_known') : label('stay_kinds', stay)
  return [{ name: words('persons.field_stay'), value }]
}

function custodyFacts({ frame, shown }: ChapterView) {
  const { words, locale } = frame
  const { custody } = shown.chapters.persons
  const who = shown.opened.findLast(({ part }) => part === 'custody')?.content.who
  const none = words('persons.not_known')
  return [
    {
      name: words('persons.field_custody'),
      value: custody === null ? none : words(`persons.custody_${custody.kind}`),
    },
    ...(custody?.since ? [{ name: words('persons.field_since'), value: longDate(custody.since, locale) }] : []),
    ...(custody?.until ? [{ name: words('persons.field_until'), value: longDate(custody.until, locale) }] : []),
    ...(who === undefined ? [] : [{ name: words('persons.field_who'), value: <bdi>{who}</bdi> }]),
  ]
}

function StayForm({ view }: Props) {
  const { words } = view.frame
  return (
    <ActForm view={view} on={SLUG} act="record-stay" submit={words('persons.save_stay')}>
      {(fields) => (
        <>
          <input type="hidden" name="on" value={fields.value('on', view.today)} />
          <Select
            {...fields.of('stay', view.shown.chapters.persons.stay ?? undefined)}
            label={words('persons.field_stay')}
            any={words('persons.choose')}
            options={codeOptions(view, view.profile.casework.stay_kinds)}
          />
          <TextArea
            {...fields.of('address')}
            label={words('persons.field_address')}
            hint={words('persons.hint_address')}
            rows={2}
          />
        </>
      )}
    </ActForm>
  )
}

function CustodyForm({ view }: Props) {
  const { words } = view.frame
  const { custody } = view.shown.chapters.persons
  const days = { since: custody?.since, until: custody?.until }
  return (
    <ActForm view={view} on={SLUG} act="record-custody" submit={words('persons.save_custody')}>
      {(fields) => (
        <>
          <input type="hidden" name="on" value={fields.value('on', view.today)} />
          <Select
            {...fields.of('custody', custody?.kind)}
            label={words('persons.field_custody')}
            any={words('persons.choose')}
            options={custodyKinds.map((value) => ({ value, label: words(`persons.custody_${value}`) }))}
          />
          {(['since', 'until'] as const).map((name) => (
            <Field
              key={name}
              {...fields.of(name, days[name] ?? undefined)}
              type="date"
              label={words(`persons.field_${name}`)}
            />
          ))}
          <TextArea {...fields.of('who')} label={words('persons.field_who')} rows={2} />
        </>
      )}
    </ActForm>
  )
}
