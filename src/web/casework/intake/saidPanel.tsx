import type { ComponentChildren } from 'preact'
import { CHILD_ROWS, childFields } from '../../../boundary/casework/intake/intakeFields.ts'
import type { SensitiveKinds } from '../../../domain/codes/caseworkLists.ts'
import { type CodeEntry, type CodeList, entriesOn } from '../../../domain/codes/codeList.ts'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { allTypedIn, fieldOf, type IntakeView } from './intakeView.ts'

const rows = Array.from({ length: CHILD_ROWS }, (_, index) => index + 1)

/** What the caller says, and what can wait until there is time for it. */
export function SaidPanel({ view }: { view: IntakeView }) {
  const { words } = view.frame
  return (
    <Panel id="said" title={words('intake.said_title')}>
      <div class="baken-stack baken-stack--tight">
        <TextArea {...fieldOf(view, 'says')} label={words('intake.says')} hint={words('intake.says_hint')} rows={5} />
        <Part
          view={view}
          title={words('intake.children')}
          fields={childFields.flatMap(({ name, years }) => [name, years])}
        >
          <p class="baken-hint">{words('intake.children_hint')}</p>
          {rows.map((row) => (
            <div key={row} class="baken-grid">
              <Field
                {...fieldOf(view, `child_name_${row}`)}
                label={words('intake.child_name', { row })}
                autocomplete="off"
              />
              <Field
                {...fieldOf(view, `child_age_${row}`)}
                label={words('intake.child_age', { row })}
                inputmode="numeric"
                short
              />
            </div>
          ))}
        </Part>
        <Part view={view} title={words('intake.signals')} fields={['signals', 'risk_factors']}>
          <p class="baken-hint">{words('intake.signals_hint')}</p>
          <Boxes view={view} name="signals" legend={words('intake.signals_legend')} />
          <Boxes view={view} name="risk_factors" legend={words('intake.risks_legend')} />
        </Part>
        <Part
          view={view}
          title={words('intake.residence')}
          fields={['tie', 'permit_kind', 'permit_valid_until', 'left_netherlands']}
        >
          <Residence view={view} />
        </Part>
      </div>
    </Panel>
  )
}

type PartProps = { view: IntakeView; title: string; fields: readonly string[]; children: ComponentChildren }

/** Open when something stands in it, so that nothing that was typed is out of sight. */
function Part({ view, title, fields, children }: PartProps) {
  const isFilled = fields.some((field) => allTypedIn(view, field).some((value) => value !== ''))
  return (
    <details class="baken-fold" open={isFilled}>
      <summary>{title}</summary>
      <div class="baken-stack baken-stack--tight">{children}</div>
    </details>
  )
}

/** What is sensitive is not asked unless it is of use: those boxes stand in the assessment, not here. */
function Boxes({ view, name, legend }: { view: IntakeView; name: 'signals' | 'risk_factors'; legend: string }) {
  const { profile, label, today } = view
  const chosen = allTypedIn(view, name)
  const list: CodeList<CodeEntry & { readonly sensitive: SensitiveKinds }> = profile.casework[name]
  const asked = entriesOn(list, today).filter(({ sensitive }) => sensitive.length === 0)
  return (
    <fieldset class="baken-field utrecht-form-fieldset">
      <legend class="baken-label">{legend}</legend>
      <div class="baken-choices baken-choices--wide">
        {asked.map(({ code }) => (
          <label key={code} class="baken-choice">
            <input class="utrecht-checkbox" type="checkbox" name={name} value={code} checked={chosen.includes(code)} />
            <span>{label(name, code)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Residence({ view }: { view: IntakeView }) {
  const { frame, profile, label, today } = view
  const { words } = frame
  const ties = entriesOn(profile.lists.ties, today).map(({ code }) => ({ value: code, label: label('ties', code) }))
  const kinds = entriesOn(profile.casework.permit_kinds, today)
  return (
    <div class="baken-grid">
      <Select {...fieldOf(view, 'tie')} label={words('intake.tie')} any={words('intake.not_said')} options={ties} />
      <Select
        {...fieldOf(view, 'permit_kind')}
        label={words('intake.permit_kind')}
        any={words('intake.not_said')}
        options={kinds.map(({ code }) => ({ value: code, label: label('permit_kinds', code) }))}
      />
      <Field {...fieldOf(view, 'permit_valid_until')} type="date" label={words('intake.permit_valid_until')} />
      <Field {...fieldOf(view, 'left_netherlands')} type="date" label={words('intake.left_netherlands')} />
    </div>
  )
}
