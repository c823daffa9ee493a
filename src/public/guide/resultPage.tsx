import type { GuideAnswer } from '../../outputs/guide/guideAnswer.ts'
import { pressableFrom } from '../../outputs/guide/numbersIn.ts'
import { you } from '../../outputs/guide/tongue.ts'
import { Icon } from '../../web/look/parts/icon.tsx'
import { PublicPage } from '../shell/publicPage.tsx'
import { AnswersAside } from './answersAside.tsx'
import { ContactCards } from './contactCards.tsx'
import { FirstLine } from './firstLine.tsx'
import { Grounds } from './grounds.tsx'
import type { GuideVisit } from './guideVisit.ts'
import { HandOver } from './handOver.tsx'
import { ProfessionalBlocks } from './professionalBlocks.tsx'
import { LeadingText } from './saidText.tsx'
import { TickedBlock } from './tickedBlock.tsx'
import { ReadyLines, VictimAbroadFolds } from './victimAbroadBlocks.tsx'

/** The answer: first one number to call, then what to do, what never to do, and whom to call. */
export function ResultPage({ visit, answer }: { visit: GuideVisit; answer: GuideAnswer }) {
  const { frame, tongue, guidance } = visit
  const contacts = pressableFrom(guidance.guide.contacts, answer.isAbroad)
  const { words } = tongue
  return (
    <PublicPage frame={frame} isWide>
      <div class="baken-block baken-result">
        <div class="baken-block">
          <h1>{words('guide.result_title', you(tongue))}</h1>
          <FirstLine answer={answer} />
          {answer.victimAbroad && <ReadyLines part={answer.victimAbroad} contacts={contacts} tongue={tongue} />}
        </div>
        <section class="baken-block" aria-labelledby="do">
          <h2 id="do">{words('guide.do_title')}</h2>
          <ol class="baken-do">
            {answer.do.map((text) => (
              <li key={text}>
                <p>
                  <LeadingText text={text} contacts={contacts} />
                </p>
              </li>
            ))}
          </ol>
        </section>
        <section class="baken-never" aria-labelledby="never">
          <h2 id="never">{words('guide.never_title')}</h2>
          <ul>
            {answer.never.map((text) => (
              <li key={text}>
                <Icon name="cross" />
                <span>
                  <LeadingText text={text} contacts={contacts} />
                </span>
              </li>
            ))}
          </ul>
        </section>
        <ContactCards answer={answer} frame={frame} contacts={contacts} />
        <HandOver visit={visit} answer={answer} />
        <section class="baken-block baken-screen-only" aria-labelledby="why">
          <h2 id="why">{words('guide.why_title')}</h2>
          <ul class="baken-plain-list">
            {answer.why.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
        {answer.victimAbroad && <VictimAbroadFolds part={answer.victimAbroad} contacts={contacts} tongue={tongue} />}
        {answer.professional && <ProfessionalBlocks part={answer.professional} tongue={tongue} contacts={contacts} />}
        {answer.hasMoreElsewhere && <p class="baken-screen-only">{words('guide.professional_elsewhere')}</p>}
        <TickedBlock visit={visit} />
        <Grounds answer={answer} />
      </div>
      <AnswersAside visit={visit} answer={answer} />
    </PublicPage>
  )
}
