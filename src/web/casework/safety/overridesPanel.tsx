import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { overridableRules } from '../../../domain/casework/safety/overrideRules.ts'
import type { Override } from '../../../domain/casework/safety/safetyFile.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Select } from '../../look/forms/select.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { answersThis } from '../partnerDesk/answersThis.ts'
import { ChoiceError } from '../partnerDesk/choiceError.tsx'
import { Today } from '../partnerDesk/dayField.tsx'
import { openedAbout } from '../partnerDesk/openedAbout.ts'
import { WordsField } from '../partnerDesk/wordsField.tsx'

/** Where a senior deviated from a rule, why, and what a manager found of it. Nothing for who was not told of any and may make none. */
export function OverridesPanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const { overrides } = view.shown.chapters.safety
  const mayDeviate = mayCommand(view.hat, 'override-rule')
  if (view.shown.shares || (overrides.length === 0 && !mayDeviate)) return null
  return (
    <Panel id="overrides" title={words('safety.overrides')}>
      <div class="baken-stack">
        {overrides.length === 0 && <p>{words('safety.overrides_none')}</p>}
        {overrides.map((override) => (
          <OneOverride key={override.override} view={view} made={override} />
        ))}
        {mayDeviate && <DeviateForm view={view} />}
      </div>
    </Panel>
  )
}

function OneOverride({ view, made }: { view: ChapterView; made: Override }) {
  const { frame, label } = view
  const { words, locale } = frame
  const about = { override: made.override }
  const reason = openedAbout(view, { part: 'override', member: 'reason' }, about)
  const finding = openedAbout(view, { part: 'override', member: 'finding' }, about)
  const state = made.justified === null ? 'waits' : made.justified ? 'justified' : 'unjustified'
  return (
    <div class="baken-stack baken-stack--tight">
      <Facts
        facts={[
          { name: words('safety.override_rule'), value: label('casework_rules', made.rule) },
          { name: words('safety.override_day'), value: longDate(made.on, locale) },
          ...(reason === undefined ? [] : [{ name: words('safety.why'), value: <bdi>{reason}</bdi> }]),
          { name: words('safety.override_review'), value: words(`safety.override_${state}`) },
          ...(finding === undefined ? [] : [{ name: words('safety.override_finding'), value: <bdi>{finding}</bdi> }]),
        ]}
      />
      {(made.justified === null || answersThis(view, ['review-override'], about)) && (
        <ActForm view={view} on="safety" act="review-override" about={about} submit={words('safety.review_send')}>
          {(fields) => (
            <>
              <Today view={view} />
              <Choices legend={words('safety.review_legend')}>
                {(['yes', 'no'] as const).map((said) => (
                  <Choice
                    key={said}
                    type="radio"
                    name="justified"
                    value={said}
                    label={words(`safety.review_${said}`)}
                    checked={fields.value('justified') === said}
                  />
                ))}
                <ChoiceError fields={fields} name="justified" />
              </Choices>
              <WordsField fields={fields} name="finding" label={words('safety.override_finding')} />
            </>
          )}
        </ActForm>
      )}
    </div>
  )
}

function DeviateForm({ view }: { view: ChapterView }) {
  const { frame, label } = view
  const { words } = frame
  return (
    <ActFold view={view} act="override-rule" summary={words('safety.deviate')}>
      <p class="baken-hint">{words('safety.deviate_lead')}</p>
      <ActForm view={view} on="safety" act="override-rule" submit={words('safety.deviate_send')} look="danger">
        {(fields) => (
          <>
            <Today view={view} />
            <Select
              {...fields.of('rule')}
              label={words('safety.override_rule')}
              any={words('safety.choose')}
              options={overridableRules.map((rule) => ({ value: rule, label: label('casework_rules', rule) }))}
            />
            <WordsField
              fields={fields}
              name="reason"
              label={words('safety.why')}
              hint={words('safety.seen_by_manager')}
            />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}
