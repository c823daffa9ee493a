import { preTravelDecisions } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import { type FileView, typedField } from './preTravelView.ts'
import { RefusalNotice } from './refusalNotice.tsx'

/** 'I am back': the person says the code word, and whether all of it may go today. */
export function BackForm({ view }: { view: FileView }) {
  const { words } = view.frame
  return (
    <Panel id="back" title={words('preTravel.back_title')} look="next">
      <form class="baken-form" method="post" action={paths.preTravelAct(view.line.number, 'back')}>
        <RefusalNotice said={view.said} form="back" words={words} />
        {view.line.wrongWords > 0 && <p>{words('preTravel.wrong_words', { count: view.line.wrongWords })}</p>}
        <Field
          {...typedField(view, 'back', 'code_word')}
          value=""
          label={words('preTravel.back_code_word')}
          hint={words('preTravel.back_code_word_hint')}
          autocomplete="off"
          maxLength={200}
        />
        <Choice type="checkbox" name="gone_at_once" value="yes" label={words('preTravel.gone_at_once')} />
        <div class="baken-buttons">
          <Button look="primary">{words('preTravel.back_send')}</Button>
        </div>
      </form>
    </Panel>
  )
}

/** What a worker decides: a new day of return, a report, or that it can go. */
export function DecideForm({ view }: { view: FileView }) {
  const { frame, said, line } = view
  const { words } = frame
  const typed = said.form === 'decide' ? said.typed.what : undefined
  return (
    <Panel id="decide" title={words('preTravel.decide_title')}>
      <form class="baken-form" method="post" action={paths.preTravelAct(line.number, 'decision')}>
        <RefusalNotice said={said} form="decide" words={words} />
        <Choices legend={words('preTravel.decide_what')}>
          {preTravelDecisions.map((what) => (
            <Choice
              key={what}
              type="radio"
              name="what"
              value={what}
              label={words(`preTravel.decision_${what}`)}
              checked={typed === what}
            />
          ))}
        </Choices>
        <Field
          {...typedField(view, 'decide', 'returns_on')}
          type="date"
          label={words('preTravel.new_return')}
          hint={words('preTravel.new_return_hint')}
        />
        <Field
          {...typedField(view, 'decide', 'case_number')}
          label={words('preTravel.case_number')}
          hint={words('preTravel.case_number_hint')}
          short
          maxLength={40}
          autocomplete="off"
        />
        {said.refused?.asks === 'same_person' && (
          <Choice type="checkbox" name="same_person" value="yes" label={words('preTravel.same_person')} />
        )}
        <TextArea
          {...typedField(view, 'decide', 'reason')}
          rows={3}
          label={words('preTravel.reason')}
          hint={words('preTravel.reason_hint')}
        />
        <div class="baken-buttons">
          <Button>{words('preTravel.decide_send')}</Button>
        </div>
      </form>
    </Panel>
  )
}

/** Destroying: only when somebody said how it ended, and its days are over. The date alone never is enough. */
export function DestroyForm({ view }: { view: FileView }) {
  const { frame, line, today, said } = view
  const { words, locale } = frame
  const { mayGoFrom } = line
  const isTime = mayGoFrom !== undefined && today >= mayGoFrom
  return (
    <Panel id="destroy" title={words('preTravel.destroy_title')} look="quiet">
      <RefusalNotice said={said} form="destroy" words={words} />
      {mayGoFrom === undefined && <p>{words('preTravel.destroy_never')}</p>}
      {mayGoFrom !== undefined && !isTime && (
        <p>{words('preTravel.destroy_from', { date: longDate(mayGoFrom, locale) })}</p>
      )}
      {isTime && (
        <form class="baken-form" method="post" action={paths.preTravelAct(line.number, 'destruction')}>
          <p>{words('preTravel.destroy_lead')}</p>
          <div class="baken-buttons">
            <Button look="danger">{words('preTravel.destroy_send')}</Button>
          </div>
        </form>
      )}
    </Panel>
  )
}
