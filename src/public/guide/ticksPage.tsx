import { TICKS } from '../../boundary/guide/guideForm.ts'
import { askedQuestions } from '../../domain/guide/knownAnswers.ts'
import { type Tick, type TickList, tickLists } from '../../outputs/guide/ticks.ts'
import { textIn, you } from '../../outputs/guide/tongue.ts'
import { Button } from '../../web/look/parts/button.tsx'
import { PublicPage } from '../shell/publicPage.tsx'
import { Carried } from './carried.tsx'
import type { GuideVisit } from './guideVisit.ts'
import { KeptNowhere } from './keptNowhere.tsx'
import { SourceNote } from './sourceNote.tsx'

/** Every signal and risk factor, to tick or not. It changes nothing in the answer. */
export function TicksPage({ visit }: { visit: GuideVisit }) {
  const { frame, tongue, guidance, form } = visit
  const last = askedQuestions(guidance.guide, form.answers).at(-1)
  return (
    <PublicPage frame={frame}>
      <form class="baken-block" method="post" action={frame.pathTo('questions')}>
        <Carried form={{ ...form, sawTicks: true }} withoutTicks />
        <input type="hidden" name="_asked" value={TICKS} />
        <h1>{tongue.words('guide.ticks_title', you(tongue))}</h1>
        <p>{tongue.texts.get('one_is_enough') ?? textIn(tongue, guidance.guide.oneIsEnough)}</p>
        <p class="baken-hint">{tongue.words('guide.ticks_lead', you(tongue))}</p>
        {tickLists(guidance, tongue).map((list) => (
          <Ticks key={list.name} visit={visit} list={list} />
        ))}
        <div class="baken-buttons">
          <Button look="primary">{tongue.words('guide.show')}</Button>
          {last && (
            <button type="submit" class="baken-button baken-button--plain" name="_to" value={last.code}>
              {tongue.words('guide.back')}
            </button>
          )}
        </div>
      </form>
      <KeptNowhere visit={visit} />
    </PublicPage>
  )
}

function Ticks({ visit, list }: { visit: GuideVisit; list: TickList }) {
  const { words } = visit.tongue
  const { title, ticks, sensitive, sources } = list
  return (
    <fieldset class="baken-block">
      <legend>
        <h2>{title}</h2>
      </legend>
      <Boxes visit={visit} name={list.name} ticks={ticks} />
      {sensitive.length > 0 && (
        <div class="baken-block">
          <h3>{words('guide.ticks_sensitive')}</h3>
          <p class="baken-hint">{words('guide.ticks_sensitive_note', you(visit.tongue))}</p>
          <Boxes visit={visit} name={list.name} ticks={sensitive} />
        </div>
      )}
      <SourceNote tongue={visit.tongue} names={sources} />
    </fieldset>
  )
}

function Boxes({ visit, name, ticks }: { visit: GuideVisit; name: TickList['name']; ticks: readonly Tick[] }) {
  const ticked = visit.form.ticked[name]
  return (
    <div class="baken-choices">
      {ticks.map(({ code, text }) => (
        <label key={code} class="baken-choice">
          <input type="checkbox" name={`_${name}`} value={code} checked={ticked.includes(code)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  )
}
