import { fundPayers, fundPurposes } from '../../../domain/casework/plan/planEvents.ts'
import type { FundRequest } from '../../../domain/casework/plan/planFile.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { type ActFields, ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { OnDay, Today } from '../partnerDesk/dayField.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'
import { PLAN } from './planView.ts'

type Props = { view: ChapterView; asked: FundRequest }

export function AskFund({ view }: { view: ChapterView }) {
  const { words } = view.frame
  return (
    <ActFold view={view} act="ask-fund" summary={words('plan.fund_ask')}>
      <ActForm view={view} on={PLAN} act="ask-fund" submit={words('plan.fund_ask_send')} look="plain">
        {(fields) => (
          <>
            <Today view={view} />
            <Select
              {...fields.of('purpose')}
              label={words('plan.fund_purpose')}
              options={fundPurposes.map((purpose) => ({ value: purpose, label: words(`plan.purpose_${purpose}`) }))}
            />
            <Euros fields={fields} label={words('plan.fund_euros')} />
            <WordsField fields={fields} name="reason" label={words('plan.fund_reason')} />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}

export function DecideFund({ view, asked }: Props) {
  const { words } = view.frame
  const about = { request: asked.request }
  return (
    <ActFold view={view} act="decide-fund" about={about} summary={words('plan.fund_decide', about)}>
      <ActForm
        view={view}
        on={PLAN}
        act="decide-fund"
        about={about}
        submit={words('plan.fund_decide_send')}
        look="plain"
      >
        {(fields) => (
          <>
            <Today view={view} />
            <Choices legend={words('plan.fund_decision')}>
              {(['approved', 'refused'] as const).map((decision) => (
                <Choice
                  key={decision}
                  type="radio"
                  name="decision"
                  value={decision}
                  label={words(`plan.fund_decision_${decision}`)}
                  checked={fields.value('decision') === decision}
                />
              ))}
              {fields.error('decision') !== undefined && <p class="baken-error">{fields.error('decision')}</p>}
            </Choices>
            <Euros fields={fields} label={words('plan.fund_decide_euros')} value={(asked.cents / 100).toFixed(2)} />
            <Select
              {...fields.of('payer')}
              label={words('plan.fund_payer')}
              any={words('plan.fund_payer_none')}
              options={fundPayers.map((payer) => ({ value: payer, label: words(`plan.payer_${payer}`) }))}
            />
            <WordsField fields={fields} name="reason" label={words('plan.fund_decide_reason')} rows={2} />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}

export function SpendFund({ view, asked }: Props) {
  const { words } = view.frame
  const about = { request: asked.request }
  return (
    <ActFold view={view} act="spend-fund" about={about} summary={words('plan.fund_spend')}>
      <ActForm view={view} on={PLAN} act="spend-fund" about={about} submit={words('plan.fund_spend_send')} look="plain">
        {(fields) => (
          <>
            <OnDay view={view} fields={fields} />
            <Euros fields={fields} label={words('plan.fund_spend_euros')} />
            <WordsField fields={fields} name="note" label={words('plan.fund_spend_note')} rows={2} />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}

function Euros({ fields, label, value }: { fields: ActFields; label: string; value?: string }) {
  return <Field {...fields.of('euros', value)} short label={label} />
}
