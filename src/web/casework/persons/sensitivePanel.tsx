import type { PartContent } from '../../../domain/casework/sealedPart.ts'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { codeOptions } from './codeOptions.ts'
import { FoldedForm } from './foldedForm.tsx'
import { textIn } from './namedPersons.ts'
import { SLUG } from './slug.ts'

type Props = { view: ChapterView }

/** Nobody is asked what they believe or whom they love. What bears on safety is sealed, with why it is there and on what ground. */
export function SensitivePanel({ view }: Props) {
  const { words } = view.frame
  const written = view.shown.opened.filter(({ part }) => part === 'sensitive')
  if (view.shown.shares) return null
  return (
    <Panel id="sensitive" title={words('persons.sensitive_title')} look="quiet">
      <div class="baken-stack baken-stack--tight">
        <p>{words('persons.sensitive_lead')}</p>
        {written.map(({ version, content }) => (
          <Written key={version} view={view} content={content} />
        ))}
        <FoldedForm view={view} act="record-sensitive" summary={words('persons.add_sensitive')}>
          <Notice kind="waiting" title={words('persons.sensitive_warning')}>
            <p>{words('persons.sensitive_warning_lead')}</p>
          </Notice>
          <SensitiveForm view={view} />
        </FoldedForm>
      </div>
    </Panel>
  )
}

function Written({ view: { frame, label }, content }: Props & { content: PartContent }) {
  const { words } = frame
  const facts = [
    [words('persons.field_kind'), label('sensitive_kinds', textIn(content, 'kind') ?? '')],
    [words('persons.field_text'), textIn(content, 'text')],
    [words('persons.field_reason'), textIn(content, 'reason')],
    [words('persons.field_ground'), label('share_grounds', textIn(content, 'ground') ?? '')],
  ] as const
  return <Facts facts={facts.map(([name, value]) => ({ name, value: <bdi>{value}</bdi> }))} />
}

function SensitiveForm({ view }: Props) {
  const { words } = view.frame
  const { sensitive_kinds, share_grounds } = view.profile.casework
  const lists = { kind: sensitive_kinds, ground: share_grounds } as const
  return (
    <ActForm view={view} on={SLUG} act="record-sensitive" submit={words('persons.save_sensitive')} look="plain">
      {(fields) => {
        const choice = (name: 'kind' | 'ground') => (
          <Select
            {...fields.of(name)}
            label={words(`persons.field_${name}`)}
            any={words('persons.choose')}
            options={codeOptions(view, lists[name])}
          />
        )
        const area = (name: 'reason' | 'text') => (
          <TextArea {...fields.of(name)} label={words(`persons.field_${name}`)} rows={2} />
        )
        return (
          <>
            <input type="hidden" name="on" value={fields.value('on', view.today)} />
            {choice('kind')}
            {area('reason')}
            {choice('ground')}
            {area('text')}
          </>
        )
      }}
    </ActForm>
  )
}
