import { redFlags } from '../../../domain/casework/safety/safetyEvents.ts'
import { entriesOn } from '../../../domain/codes/codeList.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { OnDay } from '../partnerDesk/dayField.tsx'
import { openedAbout } from '../partnerDesk/openedAbout.ts'
import { WordsField } from '../partnerDesk/wordsField.tsx'

/** What points to danger, one by one, and how that was weighed. No score: none was ever tested on this work. */
export function AssessmentPanel({ view }: { view: ChapterView }) {
  const { frame, shown } = view
  const { words, locale } = frame
  const { assessment } = shown.chapters.safety
  const beside = assessment && words('safety.assessed_on', { date: longDate(assessment.on, locale) })
  return (
    <Panel id="assessment" title={words('safety.assessment')} {...(beside && { beside })}>
      <div class="baken-stack baken-stack--tight">
        {assessment ? <Found view={view} /> : <p>{words('safety.assessment_none')}</p>}
        <ActFold view={view} act="assess-safety" summary={words(assessment ? 'safety.assess_again' : 'safety.assess')}>
          <AssessForm view={view} />
        </ActFold>
      </div>
    </Panel>
  )
}

function Found({ view }: { view: ChapterView }) {
  const { frame, shown, label } = view
  const { words } = frame
  const { assessment } = shown.chapters.safety
  if (!assessment) return null
  const reasoning = openedAbout(view, { part: 'safety_assessment', member: 'reasoning' })
  const listed = (said: readonly string[]) =>
    said.length === 0 ? (
      words('safety.none_of_these')
    ) : (
      <ul class="baken-list">
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    )
  return (
    <Facts
      facts={[
        { name: words('safety.red_flags'), value: listed(assessment.redFlags.map((flag) => flagText(view, flag))) },
        { name: words('safety.signals'), value: listed(assessment.signals.map((code) => label('signals', code))) },
        {
          name: words('safety.risk_factors'),
          value: listed(assessment.riskFactors.map((code) => label('risk_factors', code))),
        },
        ...(reasoning === undefined ? [] : [{ name: words('safety.reasoning'), value: <bdi>{reasoning}</bdi> }]),
      ]}
    />
  )
}

function flagText({ frame }: ChapterView, code: string): string {
  const known = redFlags.find((flag) => flag === code)
  return known ? frame.words(`safety.flag_${known}`) : code
}

function AssessForm({ view }: { view: ChapterView }) {
  const { frame, profile, today, shown } = view
  const { words, locale } = frame
  const before = shown.chapters.safety.assessment
  const factors = entriesOn(profile.casework.risk_factors, today)
  const asked = factors.filter(({ code, askedByDefault }) => askedByDefault || before?.riskFactors.includes(code))
  return (
    <ActForm view={view} on="safety" act="assess-safety" submit={words('safety.assess_save')}>
      {(fields) => {
        const box = (name: string, ticked: readonly string[] | undefined) => {
          const values = fields.values(name, ticked)
          return (code: string, label: string) => (
            <Choice key={code} type="checkbox" name={name} value={code} label={label} checked={values.includes(code)} />
          )
        }
        const [flag, signal] = [box('red_flags', before?.redFlags), box('signals', before?.signals)]
        const factor = box('risk_factors', before?.riskFactors)
        return (
          <>
            <Choices legend={words('safety.red_flags')}>
              {redFlags.map((code) => flag(code, words(`safety.flag_${code}`)))}
            </Choices>
            <Choices legend={words('safety.signals')}>
              {entriesOn(profile.casework.signals, today).map(({ code, labels }) => signal(code, labels[locale]))}
            </Choices>
            <Choices legend={words('safety.risk_factors')}>
              {asked.map(({ code, labels }) => factor(code, labels[locale]))}
            </Choices>
            <Fold summary={words('safety.factors_unasked')}>
              <p class="baken-hint">{words('safety.factors_unasked_why')}</p>
              <Choices legend={words('safety.risk_factors')}>
                {factors
                  .filter((entry) => !asked.includes(entry))
                  .map(({ code, labels }) => factor(code, labels[locale]))}
              </Choices>
            </Fold>
            <WordsField
              fields={fields}
              name="reasoning"
              label={words('safety.reasoning')}
              hint={words('safety.reasoning_hint')}
              rows={5}
            />
            <OnDay view={view} fields={fields} />
          </>
        )
      }}
    </ActForm>
  )
}
