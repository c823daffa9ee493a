import type { Pressable } from '../../outputs/guide/numbersIn.ts'
import type { ProfessionalPart, StepText, WeighingText } from '../../outputs/guide/professionalPart.ts'
import type { Tongue } from '../../outputs/guide/tongue.ts'
import { Fold, Lines } from './folds.tsx'
import { SaidText } from './saidText.tsx'

type Props = { part: ProfessionalPart; tongue: Tongue; contacts: readonly Pressable[] }

/** The reporting code, when reporting is a duty first, and what a school has to think of. */
export function ProfessionalBlocks({ part, tongue, contacts }: Props) {
  const { words } = tongue
  return (
    <>
      <section class="baken-help baken-screen-only" aria-labelledby="duty">
        <h2 id="duty">{words('guide.duty_title')}</h2>
        <p>
          <b>
            <SaidText text={part.safetyFirst} contacts={contacts} />
          </b>
        </p>
        <p>{words('guide.duty_lead')}</p>
        <Lines lines={part.duty} />
      </section>
      <section class="baken-block baken-screen-only" aria-labelledby="code">
        <h2 id="code">{words('guide.code_title')}</h2>
        <p>{part.always}</p>
        <div class="baken-steps">
          {part.steps.map((step) => (
            <Step key={step.code} step={step} tongue={tongue} />
          ))}
        </div>
        <div class="baken-steps">
          <Fold title={words('guide.honour_title')}>
            <HonourDifferences part={part} tongue={tongue} />
          </Fold>
          <Fold title={words('guide.professions_title')}>
            <ul class="baken-plain-list">
              {part.professions.map(({ code, name, examples }) => (
                <li key={code}>
                  {name}: {examples}
                </li>
              ))}
            </ul>
          </Fold>
        </div>
      </section>
      <SchoolFolds part={part} tongue={tongue} />
    </>
  )
}

function Step({ step, tongue }: { step: StepText; tongue: Tongue }) {
  const { words } = tongue
  return (
    <Fold title={step.title} number={step.number}>
      <p>{step.task}</p>
      <h3>{words('guide.code_attention')}</h3>
      <Lines lines={step.attention} />
      {step.weighing.length > 0 && (
        <>
          <h3>{words('guide.weighing_title')}</h3>
          <ol class="baken-plain-list">
            {step.weighing.map((one) => (
              <Weighing key={one.code} weighing={one} tongue={tongue} />
            ))}
          </ol>
        </>
      )}
      {step.decisions.length > 0 && (
        <>
          <h3>{words('guide.code_decisions')}</h3>
          <ol class="baken-plain-list">
            {step.decisions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </>
      )}
    </Fold>
  )
}

function Weighing({
  weighing: { question, ifYes, ifNo, cautions },
  tongue,
}: {
  weighing: WeighingText
  tongue: Tongue
}) {
  const { words } = tongue
  return (
    <li>
      {question} {ifYes !== undefined && words('guide.weighing_yes', { action: ifYes })}{' '}
      {ifNo !== undefined && words('guide.weighing_no', { action: ifNo })}
      {cautions.map((text) => (
        <p key={text}>
          <b>{text}</b>
        </p>
      ))}
    </li>
  )
}

function HonourDifferences({ part, tongue }: Pick<Props, 'part' | 'tongue'>) {
  return (
    <ul class="baken-plain-list">
      {part.honourDifferences.map(({ code, text, regular }) => (
        <li key={code}>
          {text}{' '}
          {regular !== undefined && <span class="baken-hint">{tongue.words('guide.honour_regular', { regular })}</span>}
        </li>
      ))}
    </ul>
  )
}

function SchoolFolds({ part, tongue: { words } }: Pick<Props, 'part' | 'tongue'>) {
  const spoken = part.sayToPupil.filter(({ isInstruction }) => !isInstruction)
  return (
    <div class="baken-steps">
      {part.sayToPupil.length > 0 && (
        <Fold title={words('guide.school_title')}>
          {spoken.map(({ code, text }) => (
            <blockquote key={code}>{text}</blockquote>
          ))}
          <Lines lines={part.sayToPupil.filter(({ isInstruction }) => isInstruction)} />
        </Fold>
      )}
      <Fold title={words('guide.absence_title')}>
        <Lines lines={part.absence} />
      </Fold>
      <Fold title={words('guide.after_title')}>
        <Lines lines={part.afterReport} />
        <h3>{words('guide.hears_title')}</h3>
        <Lines lines={part.reporterHears} />
      </Fold>
    </div>
  )
}
