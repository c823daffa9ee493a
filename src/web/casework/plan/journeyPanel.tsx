import { wishes } from '../../../domain/casework/plan/planEvents.ts'
import { openBeforeLeaving } from '../../../domain/casework/plan/plannedSteps.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { type Fact, Facts } from '../../look/parts/facts.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { type ActFields, ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { OnDay } from '../partnerDesk/dayField.tsx'
import { openedAbout } from '../partnerDesk/openedAbout.ts'
import { WordsField } from '../partnerDesk/wordsField.tsx'
import { PLAN, stepsTold } from './planView.ts'

/** What the client wants, and the way: leaving and arriving. */
export function JourneyPanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const { departedOn, arrivedOn, template } = view.shown.chapters.plan
  const isOpen = view.shown.state.closed_on === null
  return (
    <Panel id="journey" title={words('plan.journey_title')}>
      <Facts facts={factsOf(view)} />
      {isOpen && <WishForm view={view} />}
      {isOpen && template !== null && departedOn === null && <Journey view={view} act="record-departure" />}
      {isOpen && arrivedOn === null && <Journey view={view} act="record-arrival" bySelf={departedOn === null} />}
    </Panel>
  )
}

function factsOf(view: ChapterView): readonly Fact[] {
  const { words, locale } = view.frame
  const { wish, wishOn, departedOn, arrivedOn } = view.shown.chapters.plan
  const evidence = openedAbout(view, { part: 'return', member: 'evidence' })
  const dated = (date: typeof wishOn) => (date === null ? words('plan.not_yet') : longDate(date, locale))
  const said =
    wish === null || wishOn === null
      ? words('plan.wish_none')
      : words('plan.wish_on', { wish: words(`plan.wish_${wish}`), date: longDate(wishOn, locale) })
  return [
    { name: words('plan.wish_name'), value: said },
    ...(evidence === undefined ? [] : [{ name: words('plan.wish_evidence_name'), value: <bdi>{evidence}</bdi> }]),
    { name: words('plan.departed_name'), value: dated(departedOn) },
    { name: words('plan.arrived_name'), value: dated(arrivedOn) },
  ]
}

/** Who never left has nowhere to come back from: the wish is about going or not. */
function neverLeft({ shown }: ChapterView): boolean {
  const place = shown.file?.placeNow ?? shown.state.place
  return atHomePlaces.includes(place) && shown.chapters.plan.arrivedOn === null
}

const atHomePlaces = ['in_netherlands', 'about_to_travel']

function WishForm({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const atHome = neverLeft(view)
  return (
    <ActFold view={view} act="record-wish" summary={words('plan.wish_fold')}>
      <ActForm view={view} on={PLAN} act="record-wish" submit={words('plan.wish_send')} look="plain">
        {(fields) => (
          <>
            <OnDay view={view} fields={fields} />
            <Choices legend={words('plan.wish')}>
              {wishes
                .filter((wish) => !atHome || wish !== 'return')
                .map((wish) => (
                  <Choice
                    key={wish}
                    type="radio"
                    name="wish"
                    value={wish}
                    label={words(atHome && wish === 'stay' ? 'plan.wish_stay_home' : `plan.wish_${wish}`)}
                    checked={fields.value('wish') === wish}
                  />
                ))}
              {fields.error('wish') !== undefined && <p class="baken-error">{fields.error('wish')}</p>}
            </Choices>
            <WordsField
              fields={fields}
              name="evidence"
              label={words('plan.wish_evidence')}
              {...(!atHome && { hint: words('plan.wish_evidence_hint') })}
            />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}

type JourneyProps = {
  view: ChapterView
  act: 'record-departure' | 'record-arrival'
  /** Nobody wrote down a departure, so that somebody has to say that the client came back outside the plan. */
  bySelf?: boolean
}

function Journey({ view, act, bySelf = false }: JourneyProps) {
  const { words } = view.frame
  const step = act === 'record-departure' ? 'departure' : 'arrival'
  return (
    <ActFold view={view} act={act} summary={words(`plan.${step}_fold`)}>
      <ActForm view={view} on={PLAN} act={act} submit={words(`plan.${step}_send`)} look="plain">
        {(fields) => (
          <>
            <OnDay view={view} fields={fields} />
            {act === 'record-departure' && <OpenSteps view={view} fields={fields} />}
            {bySelf && (
              <Choices legend={words('plan.by_self_legend')}>
                <Choice
                  type="checkbox"
                  name="by_self"
                  value="yes"
                  label={words('plan.by_self')}
                  checked={fields.value('by_self') === 'yes'}
                />
              </Choices>
            )}
            <WordsField fields={fields} name="note" label={words('plan.note')} rows={2} />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}

/** What the client leaves without, and why all the same: it happened, so it is written down, but nobody overlooks it. */
function OpenSteps({ view, fields }: { view: ChapterView; fields: ActFields }) {
  const { frame, profile } = view
  const { words, locale } = frame
  const open = openBeforeLeaving(profile.returnPlans, stepsTold(view))
  if (open.length === 0) return null
  return (
    <>
      <Notice kind="waiting" title={words('plan.open_before_leaving', { count: open.length })}>
        <ul class="baken-list">
          {open.map(({ step }) => (
            <li key={step.code}>{step.labels[locale]}</li>
          ))}
        </ul>
      </Notice>
      <WordsField
        fields={fields}
        name="despite"
        label={words('plan.despite')}
        hint={words('plan.despite_hint')}
        rows={2}
      />
    </>
  )
}
