import { policeSteps } from '../../../domain/casework/safety/safetyEvents.ts'
import { ACUTE } from '../../../domain/casework/safety/safetyFile.ts'
import { entriesOn } from '../../../domain/codes/codeList.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { PoliceFirst } from '../head/whomToCall.tsx'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { ChoiceError } from '../partnerDesk/choiceError.tsx'
import { OnDay } from '../partnerDesk/dayField.tsx'
import { openedAbout } from '../partnerDesk/openedAbout.ts'
import { WordsField } from '../partnerDesk/wordsField.tsx'

/** How unsafe it is now, and why. Acute danger asks about the police in the same form. */
export function LevelPanel({ view }: { view: ChapterView }) {
  const { frame, shown, label } = view
  const { words, locale } = frame
  const { level, levelOn, police, acute } = shown.chapters.safety
  const reason = openedAbout(view, { part: 'safety', member: 'reason' })
  const asksPolice = level === ACUTE && police === null
  if (level === null || levelOn === null) {
    return (
      <Panel id="level" title={words('safety.level')} look="next">
        <p>{words('safety.level_none')}</p>
        <LevelForm view={view} />
      </Panel>
    )
  }
  return (
    <Panel id="level" title={words('safety.level')} {...(level === ACUTE && { look: 'danger' as const })}>
      <div class="baken-stack baken-stack--tight">
        {asksPolice && <PoliceFirst view={view} />}
        <Facts
          facts={[
            { name: words('safety.level_now'), value: <b>{label('safety_levels', level)}</b> },
            { name: words('safety.since'), value: longDate(level === ACUTE && acute ? acute.since : levelOn, locale) },
            ...(level === ACUTE && police
              ? [{ name: words('safety.police'), value: words(`safety.police_${police}`) }]
              : []),
            ...(reason === undefined ? [] : [{ name: words('safety.why'), value: <bdi>{reason}</bdi> }]),
          ]}
        />
        {asksPolice ? (
          <LevelForm view={view} />
        ) : (
          <ActFold view={view} act="set-safety-level" summary={words('safety.level_change')}>
            <LevelForm view={view} />
          </ActFold>
        )}
      </div>
    </Panel>
  )
}

function LevelForm({ view }: { view: ChapterView }) {
  const { frame, profile, today, shown } = view
  const { words, locale } = frame
  const { level, police } = shown.chapters.safety
  return (
    <ActForm view={view} on="safety" act="set-safety-level" submit={words('safety.level_save')}>
      {(fields) => (
        <>
          <Choices legend={words('safety.level_legend')}>
            {entriesOn(profile.casework.safety_levels, today).map(({ code, labels, meaning }) => (
              <Choice
                key={code}
                type="radio"
                name="level"
                value={code}
                label={labels[locale]}
                hint={meaning[locale]}
                checked={fields.value('level', level ?? '') === code}
              />
            ))}
            <ChoiceError fields={fields} name="level" />
          </Choices>
          <Choices legend={words('safety.police_legend')}>
            {policeSteps.map((step) => (
              <Choice
                key={step}
                type="radio"
                name="police"
                value={step}
                label={words(`safety.police_${step}`)}
                checked={fields.value('police', level === ACUTE ? (police ?? '') : '') === step}
              />
            ))}
            <Choice type="radio" name="police" value="" label={words('safety.police_not_acute')} />
          </Choices>
          <WordsField fields={fields} name="reason" label={words('safety.why')} hint={words('safety.why_hint')} />
          <OnDay view={view} fields={fields} />
        </>
      )}
    </ActForm>
  )
}
