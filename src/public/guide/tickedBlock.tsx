import { tickLists } from '../../outputs/guide/ticks.ts'
import { you } from '../../outputs/guide/tongue.ts'
import type { GuideVisit } from './guideVisit.ts'

/** What was ticked, so that it stands on the print. It changed nothing in the answer. */
export function TickedBlock({ visit: { form, tongue, guidance } }: { visit: GuideVisit }) {
  const lists = tickLists(guidance, tongue).map(({ name, title, ticks, sensitive }) => {
    return { title, ticks: [...ticks, ...sensitive].filter(({ code }) => form.ticked[name].includes(code)) }
  })
  const chosen = lists.filter(({ ticks }) => ticks.length > 0)
  if (chosen.length === 0) return null
  return (
    <section class="baken-block" aria-labelledby="ticked">
      <h2 id="ticked">{tongue.words('guide.ticked_title', you(tongue))}</h2>
      {chosen.map(({ title, ticks }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul class="baken-plain-list">
            {ticks.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
