import { intakeKinds } from '../../../boundary/casework/intake/intakeFields.ts'
import { entriesOn } from '../../../domain/codes/codeList.ts'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { fieldOf, type IntakeView, needed, typedIn } from './intakeView.ts'
import { Radios } from './radios.tsx'

/** Who calls, what about, and what they ask for. */
export function CallerPanel({ view }: { view: IntakeView }) {
  const { frame, profile, today } = view
  const { words, locale } = frame
  const { lists } = profile
  const optionsOf = (entries: readonly { code: string; labels: Record<typeof locale, string> }[]) =>
    entries.map(({ code, labels }) => ({ value: code, label: labels[locale] }))
  const roles = entriesOn(lists.reporter_roles, today)
  const from = typedIn(view, 'from')
  return (
    <Panel id="caller" title={words('intake.caller_title')}>
      <div class="baken-grid">
        <div class="baken-grid__all">
          <Radios
            view={view}
            name="kind"
            legend={words('intake.kind_legend')}
            hint={from === '' ? words('intake.kind_hint') : words('intake.from_hint', { number: from })}
            otherwise="report"
            options={intakeKinds.map((value) => ({ value, label: words(`intake.kind_${value}`) }))}
          />
        </div>
        <Select
          {...fieldOf(view, 'reporter_role')}
          label={needed(view, words('intake.reporter_role'))}
          any={words('intake.choose')}
          groups={[
            { label: words('intake.roles_own'), options: optionsOf(roles.filter(({ professional }) => !professional)) },
            { label: words('intake.roles_work'), options: optionsOf(roles.filter(({ professional }) => professional)) },
          ]}
        />
        <Select
          {...fieldOf(view, 'channel')}
          value={typedIn(view, 'channel') || 'phone'}
          label={words('intake.channel')}
          options={optionsOf(entriesOn(lists.channels, today))}
        />
        <div class="baken-grid__all">
          <Radios
            view={view}
            name="topic"
            legend={needed(view, words('intake.topic'))}
            options={optionsOf(entriesOn(lists.topics, today).filter(({ atReport }) => atReport))}
          />
        </div>
        <div class="baken-grid baken-grid__all baken-intake__about">
          <Field {...fieldOf(view, 'reporter_name')} label={words('intake.reporter_name')} autocomplete="off" />
          <Field {...fieldOf(view, 'reporter_phone')} label={words('intake.reporter_phone')} autocomplete="off" />
          <Field
            {...fieldOf(view, 'call_back')}
            label={words('intake.call_back')}
            hint={words('intake.call_back_hint')}
            autocomplete="off"
          />
        </div>
      </div>
    </Panel>
  )
}
