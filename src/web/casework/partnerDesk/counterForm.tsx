import { randomUUID } from 'node:crypto'
import { dangers } from '../../../domain/casework/intake/takenReport.ts'
import { policeSteps } from '../../../domain/casework/safety/safetyEvents.ts'
import { entriesOn } from '../../../domain/codes/codeList.ts'
import { refusalText } from '../../../outputs/casework/refusalText.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import { type CounterView, counterField, typedIn } from './counterView.ts'

/** Opens a case of the hub for who stands at the counter. What is not known stays empty. */
export function CounterForm({ view }: { view: CounterView }) {
  const { words } = view.frame
  return (
    <Panel id="open" title={words('verification.counter_case')}>
      <form class="baken-form" method="post" action={`${paths.counter}#open`} data-draft="counter">
        <Answer view={view} />
        <input type="hidden" name="form" value={typedIn(view, 'form') || randomUUID()} />
        <p>{words('verification.counter_case_lead')}</p>
        <DangerChoices view={view} />
        <Who view={view} />
        <What view={view} />
        <div class="baken-buttons">
          <Button look="primary">{words('verification.counter_send')}</Button>
        </div>
      </form>
    </Panel>
  )
}

function Answer({ view }: { view: CounterView }) {
  const { frame, wrong, refusal } = view
  const { words } = frame
  if (refusal) {
    const said = refusalText(refusal, { ...view, ...frame })
    return (
      <Notice kind="danger" answers title={said.why}>
        <p>{said.instead}</p>
      </Notice>
    )
  }
  if (wrong.length === 0) return null
  return (
    <Notice kind="danger" answers title={words('casework.form_wrong', { count: wrong.length })}>
      <p>{words('casework.form_wrong_lead')}</p>
    </Notice>
  )
}

function DangerChoices({ view }: { view: CounterView }) {
  const { words } = view.frame
  const { error } = counterField(view, 'danger')
  return (
    <>
      <Choices legend={words('verification.counter_danger')}>
        {dangers.map((danger) => (
          <Choice
            key={danger}
            type="radio"
            name="danger"
            value={danger}
            label={words(`verification.danger_${danger}`)}
            checked={typedIn(view, 'danger') === danger}
          />
        ))}
      </Choices>
      {error !== undefined && <p class="baken-error">{error}</p>}
      <Fold summary={words('verification.counter_police')}>
        <Choices legend={words('safety.police_legend')}>
          {policeSteps.map((step) => (
            <Choice
              key={step}
              type="radio"
              name="police"
              value={step}
              label={words(`safety.police_${step}`)}
              checked={typedIn(view, 'police') === step}
            />
          ))}
        </Choices>
      </Fold>
    </>
  )
}

function Who({ view }: { view: CounterView }) {
  const { frame, profile, today } = view
  const { words, locale } = frame
  const sexes = entriesOn(profile.lists.sexes, today)
  return (
    <>
      <Field {...counterField(view, 'given')} label={words('verification.counter_given')} autocomplete="off" />
      <Field {...counterField(view, 'family')} label={words('verification.counter_family')} autocomplete="off" />
      <Field {...counterField(view, 'birth_date')} type="date" short label={words('verification.counter_birth')} />
      <Field
        {...counterField(view, 'age')}
        inputmode="numeric"
        short
        label={words('verification.counter_age')}
        hint={words('verification.counter_age_hint')}
      />
      <Select
        {...counterField(view, 'sex')}
        label={words('verification.counter_sex')}
        any={words('verification.counter_unknown')}
        options={sexes.map(({ code, labels }) => ({ value: code, label: labels[locale] }))}
      />
      <Fold summary={words('verification.counter_children')}>
        {[1, 2, 3].map((row) => (
          <div key={row}>
            <Field
              {...counterField(view, `child_name_${row}`)}
              label={words('verification.counter_child', { row })}
              autocomplete="off"
            />
            <Field
              {...counterField(view, `child_age_${row}`)}
              inputmode="numeric"
              short
              label={words('verification.counter_child_age', { row })}
            />
          </div>
        ))}
      </Fold>
    </>
  )
}

/** The tie that says that nobody knows it yet: the first choice says so already. */
const NOT_KNOWN = 'unknown'

function What({ view }: { view: CounterView }) {
  const { frame, profile, today } = view
  const { words, locale } = frame
  const { topics, countries, ties } = profile.lists
  const topicsAtReport = entriesOn(topics, today).filter(({ atReport }) => atReport)
  return (
    <>
      <Select
        {...counterField(view, 'topic')}
        label={words('verification.counter_topic')}
        any={words('safety.choose')}
        options={topicsAtReport.map(({ code, labels }) => ({ value: code, label: labels[locale] }))}
      />
      <Select
        {...counterField(view, 'country')}
        label={words('verification.counter_country')}
        any={words('safety.choose')}
        options={entriesOn(countries, today)
          .map(({ code, labels }) => ({ value: code, label: labels[locale] }))
          .toSorted((one, other) => one.label.localeCompare(other.label, locale))}
      />
      <Select
        {...counterField(view, 'tie')}
        label={words('verification.tie')}
        any={words('verification.counter_unknown')}
        options={entriesOn(ties, today)
          .filter(({ code }) => code !== NOT_KNOWN)
          .map(({ code, labels }) => ({ value: code, label: labels[locale] }))}
      />
      <Fold summary={words('verification.counter_days')}>
        <Field {...counterField(view, 'travel_date')} type="date" short label={words('safety.day_travel')} />
        <Field {...counterField(view, 'wedding_date')} type="date" short label={words('safety.day_wedding')} />
      </Fold>
      <TextArea
        {...counterField(view, 'says')}
        rows={5}
        label={words('verification.counter_says')}
        hint={words('verification.counter_says_hint')}
      />
    </>
  )
}
