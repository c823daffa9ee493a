import { Choice, Choices } from '../../look/forms/choice.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import type { NamedPerson } from './namedPersons.ts'
import { SLUG } from './slug.ts'

/** An interpreter is asked whether they know the family before a word is interpreted. */
export function InterpreterCheck({ view, person }: { view: ChapterView; person: NamedPerson }) {
  const { words } = view.frame
  const about = { person: person.person }
  return (
    <ActForm view={view} on={SLUG} act="check-interpreter" about={about} submit={words('persons.check_interpreter')}>
      {(fields) => (
        <>
          <p>{words('persons.check_lead')}</p>
          <input type="hidden" name="on" value={fields.value('on', view.today)} />
          <Choices legend={words('persons.field_knows_family')}>
            {(['no', 'yes'] as const).map((value) => (
              <Choice
                key={value}
                type="radio"
                name="knows_family"
                value={value}
                label={words(`persons.knows_family_${value}`)}
                checked={fields.value('knows_family') === value}
              />
            ))}
          </Choices>
          {fields.error('knows_family') !== undefined && <p class="baken-error">{fields.error('knows_family')}</p>}
          <TextArea {...fields.of('how')} label={words('persons.field_how_checked')} rows={2} />
        </>
      )}
    </ActForm>
  )
}
