import { subjectText } from '../../domain/knowledge/publishing/proposal.ts'
import type { ShownText } from '../../services/knowledge/showKnowledge.ts'
import { Field } from '../look/forms/field.tsx'
import { TextArea } from '../look/forms/textArea.tsx'
import { Button } from '../look/parts/button.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { paths } from '../shell/paths.ts'
import { DifferenceTable } from './differenceTable.tsx'
import { errorOf, languageOf, type SubjectPageView, typedIn, writtenText } from './subjectView.ts'

const LINES = 24
const MOST_SIGNS = 60_000

type Props = { view: SubjectPageView }

/** The text of a page in each of its languages. Each is sent with the stamp of what it was written on. */
export function ChangeForm({ view }: Props) {
  const { frame, subject, said } = view
  const { words } = frame
  const compares = said.from !== undefined || said.refused?.why === 'text_changed'
  return (
    <Panel id="change" title={words('content.change_title')}>
      <form
        class="baken-form baken-writing"
        method="post"
        action={paths.knowledgePart(subjectText(subject.subject), 'change')}
      >
        <p>{words('content.change_text')}</p>
        {subject.texts.map((shown) => (
          <LanguageText key={shown.file} view={view} shown={shown} compares={compares} />
        ))}
        <Field
          id="change-why"
          name="why"
          label={words('content.why')}
          hint={words('content.why_hint')}
          error={errorOf(view, 'change', 'why')}
          value={typedIn(view, 'change', 'why')}
          maxLength={500}
          required
          autocomplete="off"
        />
        <div class="baken-buttons">
          <Button look="primary">{words('content.change_send')}</Button>
        </div>
      </form>
    </Panel>
  )
}

function LanguageText({ view, shown, compares }: Props & { shown: ShownText; compares: boolean }) {
  const { frame, said } = view
  const { words } = frame
  const language = languageOf(shown.file)
  const written = said.form === 'change' ? writtenText(view, shown) : shown.text
  return (
    <>
      {compares && written !== shown.text && (
        <section>
          <h3>{words('content.difference_mine', { file: shown.file })}</h3>
          <DifferenceTable frame={frame} before={shown.text} after={written} language={language} />
        </section>
      )}
      <div class="baken-typed">
        <input type="hidden" name={`stamp.${language}`} value={shown.stamp} />
        <TextArea
          id={`text-${language}`}
          name={`text.${language}`}
          label={`${languageName(language, frame.words)}: ${shown.file}`}
          rows={LINES}
          maxLength={MOST_SIGNS}
          lang={language}
          dir={view.directionOf(language)}
          required
          value={written}
          error={errorOf(view, 'change', 'text')}
        />
      </div>
    </>
  )
}

function languageName(language: string, words: SubjectPageView['frame']['words']): string {
  if (language === 'nl') return words('content.subject_language_nl')
  return language === 'en'
    ? words('content.subject_language_en')
    : words('content.subject_language_other', { code: language })
}
