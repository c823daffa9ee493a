import type { CaseFile } from '../../../domain/casework/caseFile.ts'
import type { FamilyTalk } from '../../../domain/casework/contact/contactFile.ts'
import { isAway, isFamily } from '../../../domain/casework/contact/family.ts'
import { isOverridden } from '../../../domain/casework/safety/isOverridden.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { FoldedForm } from '../persons/foldedForm.tsx'
import { calledAs, namedPersons, newestOf, textIn } from '../persons/namedPersons.ts'
import { SLUG } from './slug.ts'

type Props = { view: ChapterView }

/** A talk with the family: never while the client is abroad, at home only after an assessment and at the wish of the client. */
export function FamilyTalkPanel({ view }: Props) {
  const { words } = view.frame
  const { file } = view.shown
  if (!file) return null
  const planned = file.contact.familyTalks.filter(({ dropped }) => !dropped)
  return (
    <Panel id="family-talk" title={words('contact.talk_title')} look="quiet" flush>
      <div class="baken-panel__body baken-stack baken-stack--tight">
        <p>{words(isAway(file.placeNow) ? 'contact.talk_never' : 'contact.talk_after')}</p>
        {isOffered(view, file) && (
          <FoldedForm view={view} act="plan-family-talk" summary={words('contact.plan_talk')}>
            <PlanForm view={view} />
          </FoldedForm>
        )}
      </div>
      {planned.length > 0 && <Rows rows={planned.map((talk) => rowOf(view, talk))} />}
    </Panel>
  )
}

/** Nobody is invited to plan what may not be, unless a senior deviated from the rule today. */
function isOffered({ today, answer }: ChapterView, file: CaseFile): boolean {
  const isAllowed = !isAway(file.placeNow) || isOverridden(file, 'no_family_talk_abroad', today)
  return isAllowed || answer?.act === 'plan-family-talk'
}

function rowOf(view: ChapterView, { person, date }: FamilyTalk) {
  const { words, locale } = view.frame
  const found = namedPersons(view).find((one) => one.person === person)
  const about = { person }
  const reason = textIn(newestOf(view, ['family_talk'], 'person', person) ?? {}, 'reason')
  return {
    key: String(person),
    what: (
      <>
        <b>
          <bdi>{found ? calledAs(found, view) : words('contact.somebody')}</bdi>
        </b>
        <p>{words('contact.talk_on', { date: longDate(date, locale) })}</p>
        {reason !== undefined && (
          <p>
            <bdi>{reason}</bdi>
          </p>
        )}
        <FoldedForm view={view} act="drop-family-talk" about={about} summary={words('contact.drop_talk')}>
          <ActForm view={view} on={SLUG} act="drop-family-talk" about={about} submit={words('contact.drop_talk')}>
            {(fields) => (
              <>
                <input type="hidden" name="on" value={fields.value('on', view.today)} />
                <TextArea {...fields.of('reason')} label={words('contact.field_reason')} rows={2} />
              </>
            )}
          </ActForm>
        </FoldedForm>
      </>
    ),
  }
}

function PlanForm({ view }: Props) {
  const { words } = view.frame
  const family = namedPersons(view).filter(isFamily)
  return (
    <ActForm view={view} on={SLUG} act="plan-family-talk" submit={words('contact.plan_talk')} look="plain">
      {(fields) => (
        <>
          <input type="hidden" name="on" value={fields.value('on', view.today)} />
          <Select
            {...fields.of('person')}
            label={words('contact.field_talk_with')}
            any={words('contact.choose')}
            options={family.map((person) => ({ value: String(person.person), label: calledAs(person, view) }))}
          />
          <Field {...fields.of('date')} type="date" label={words('contact.field_date')} />
          <Choices legend={words('contact.legend_wishes')}>
            <Choice
              type="checkbox"
              name="client_wishes"
              value="yes"
              label={words('contact.field_client_wishes')}
              checked={fields.value('client_wishes') === 'yes'}
            />
          </Choices>
          <TextArea {...fields.of('reason')} label={words('contact.field_reason')} rows={2} />
        </>
      )}
    </ActForm>
  )
}
