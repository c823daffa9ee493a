import { type CodeEntry, isCodeOn } from '../../../domain/codes/codeList.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Select } from '../../look/forms/select.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { answersThis } from '../partnerDesk/answersThis.ts'
import { OnDay } from '../partnerDesk/dayField.tsx'
import { openedAbout } from '../partnerDesk/openedAbout.ts'
import { WordsField } from '../partnerDesk/wordsField.tsx'
import { wholeCase } from '../wholeCase.ts'

/** What stands so far: who it is, the tie with the country, the topic. */
export function EstablishedPanel({ view }: { view: ChapterView }) {
  const { frame, shown, label } = view
  const { words, locale } = frame
  const { identityOn } = shown.chapters.verification
  const whole = wholeCase(shown.state)
  const how = openedAbout(view, { part: 'verification', member: 'how' })
  return (
    <Panel id="established" title={words('verification.established')}>
      <div class="baken-stack baken-stack--tight">
        <Facts
          facts={[
            {
              name: words('verification.identity'),
              value:
                identityOn === null
                  ? words('verification.not_yet')
                  : words('verification.identity_on', { date: longDate(identityOn, locale) }),
            },
            ...(how === undefined ? [] : [{ name: words('verification.identity_how'), value: <bdi>{how}</bdi> }]),
            { name: words('verification.tie'), value: tieText(view) },
            {
              name: words('verification.topic'),
              value:
                whole && whole.topic_on === null
                  ? words('verification.topic_reported', { topic: label('topics', whole.topic) })
                  : label('topics', shown.state.topic),
            },
            ...(whole?.outcome
              ? [
                  {
                    name: words('verification.outcome'),
                    value: words('verification.outcome_since', {
                      outcome: label('outcomes', whole.outcome),
                      date: longDate(whole.outcome_on as IsoDate, locale),
                    }),
                  },
                ]
              : []),
          ]}
        />
        <IdentityForm view={view} />
        <CodeForm view={view} act="establish-tie" name="tie" list="ties" value={shown.file?.tie} />
        <CodeForm view={view} act="verify-topic" name="topic" list="topics" value={shown.state.topic} />
      </div>
    </Panel>
  )
}

/** An organisation is not told the report: to it the tie stands as it was looked into since. */
function tieText({ frame, shown, label }: ChapterView): string {
  const tie = shown.chapters.verification.tie ?? wholeCase(shown.state)?.tie
  return tie === undefined ? frame.words('verification.tie_not_told') : label('ties', tie)
}

function IdentityForm({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const isKnown = view.shown.chapters.verification.identityOn !== null
  if (isKnown && !answersThis(view, ['establish-identity'])) return null
  return (
    <ActFold view={view} act="establish-identity" summary={words('verification.identity_establish')}>
      <ActForm view={view} on="verification" act="establish-identity" submit={words('verification.save')}>
        {(fields) => (
          <>
            <WordsField
              fields={fields}
              name="how"
              label={words('verification.identity_how')}
              hint={words('verification.identity_hint')}
            />
            <OnDay view={view} fields={fields} />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}

type CodeProps = {
  view: ChapterView
  act: 'establish-tie' | 'verify-topic'
  name: 'tie' | 'topic'
  list: 'ties' | 'topics'
  value: string | undefined
}

function CodeForm({ view, act, name, list, value }: CodeProps) {
  const { frame, profile, today } = view
  const { words, locale } = frame
  const entries: readonly CodeEntry[] = list === 'ties' ? profile.lists.ties.entries : profile.lists.topics.entries
  const options = entries
    .filter(({ code }) => isCodeOn(profile.lists[list], code, today))
    .map(({ code, labels }) => ({ value: code, label: labels[locale] }))
  return (
    <ActFold view={view} act={act} summary={words(`verification.change_${name}`)}>
      <ActForm view={view} on="verification" act={act} submit={words('verification.save')}>
        {(fields) => (
          <>
            <Select {...fields.of(name, value)} label={words(`verification.${name}`)} options={options} />
            <OnDay view={view} fields={fields} />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}
