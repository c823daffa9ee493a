import type { Paper } from '../../../domain/casework/persons/personsFile.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { codeOptions } from './codeOptions.ts'
import { FoldedForm } from './foldedForm.tsx'
import { newestOf, textIn } from './namedPersons.ts'
import { SLUG } from './slug.ts'

type Props = { view: ChapterView }

/** Papers that matter, and who has them. */
export function PapersPanel({ view }: Props) {
  const { words } = view.frame
  const { papers } = view.shown.chapters.persons
  return (
    <Panel id="papers" title={words('persons.papers_title')} flush>
      {papers.length > 0 && <Rows rows={papers.map((paper) => rowOf(view, paper))} />}
      <div class="baken-panel__body baken-stack baken-stack--tight">
        {papers.length === 0 && <p>{words('persons.papers_none')}</p>}
        <FoldedForm view={view} act="record-paper" about={{ paper: '' }} summary={words('persons.add_paper')}>
          <PaperForm view={view} />
        </FoldedForm>
      </div>
    </Panel>
  )
}

function rowOf(view: ChapterView, paper: Paper) {
  const { frame, label, today } = view
  const { words, locale } = frame
  const { kind, holder, validUntil } = paper
  const about = { paper: paper.paper }
  const note = textIn(newestOf(view, ['documents'], 'paper', paper.paper) ?? {}, 'about')
  const until = validUntil && words('persons.valid_until', { date: longDate(validUntil, locale) })
  return {
    key: String(paper.paper),
    what: (
      <>
        <b>{label('document_kinds', kind)}</b>
        <p>{words('persons.held_by', { holder: label('document_holders', holder) })}</p>
        {until && <p>{until}</p>}
        {note !== undefined && (
          <p>
            <bdi>{note}</bdi>
          </p>
        )}
        <FoldedForm view={view} act="record-paper" about={about} summary={words('persons.change_paper')}>
          <PaperForm view={view} paper={paper} />
        </FoldedForm>
      </>
    ),
    act: validUntil !== null && validUntil < today && <Status kind="danger">{words('persons.paper_expired')}</Status>,
  }
}

function PaperForm({ view, paper }: Props & { paper?: Paper }) {
  const { words } = view.frame
  const { casework } = view.profile
  // Empty for a new one, so that an answer to one form is not shown in another.
  const about = { paper: paper?.paper ?? '' }
  const note = paper && textIn(newestOf(view, ['documents'], 'paper', paper.paper) ?? {}, 'about')
  return (
    <ActForm view={view} on={SLUG} act="record-paper" about={about} submit={words('persons.save_paper')}>
      {(fields) => (
        <>
          <input type="hidden" name="on" value={fields.value('on', view.today)} />
          <Select
            {...fields.of('kind', paper?.kind)}
            label={words('persons.field_paper_kind')}
            any={words('persons.choose')}
            options={codeOptions(view, casework.document_kinds)}
          />
          <Select
            {...fields.of('holder', paper?.holder)}
            label={words('persons.field_holder')}
            any={words('persons.choose')}
            options={codeOptions(view, casework.document_holders)}
          />
          <Field
            {...fields.of('valid_until', paper?.validUntil ?? undefined)}
            type="date"
            label={words('persons.field_valid_until')}
          />
          <TextArea {...fields.of('about', note)} label={words('persons.field_paper_about')} rows={2} />
        </>
      )}
    </ActForm>
  )
}
