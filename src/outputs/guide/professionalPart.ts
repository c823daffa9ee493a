import type { WhatFollows } from '../../domain/guide/afterReport.ts'
import type { Guidance } from '../../domain/guide/guidance.ts'
import { fits } from '../../domain/guide/knownAnswers.ts'
import type { CodeStep, ReportingCode, Sometimes, WeighingQuestion } from '../../domain/guide/reportingCode.ts'
import type { Answers } from '../../domain/guide/when.ts'
import { type GuideLine, guideLine } from './guideLine.ts'
import { type Tongue, textIn } from './tongue.ts'

/** What a professional reads beside the answer: the reporting code, and for a school what to say and what follows. */
export type ProfessionalPart = {
  /** Before any step: call in danger, and when reporting is a duty. */
  readonly safetyFirst: string
  readonly always: string
  readonly duty: readonly GuideLine[]
  readonly steps: readonly StepText[]
  readonly honourDifferences: readonly (GuideLine & { readonly regular: string | undefined })[]
  readonly professions: readonly { readonly code: string; readonly name: string; readonly examples: string }[]
  readonly sayToPupil: readonly (GuideLine & { readonly isInstruction: boolean })[]
  readonly absence: readonly GuideLine[]
  readonly afterReport: readonly GuideLine[]
  readonly reporterHears: readonly GuideLine[]
}

/** A step of the code. Where its usual task would be dangerous, what is said in its place. */
export type StepText = {
  readonly code: string
  readonly number: number
  readonly title: string
  readonly task: string
  readonly decisions: readonly string[]
  readonly attention: readonly GuideLine[]
  /** The questions of the weighing, at the step that weighs. */
  readonly weighing: readonly WeighingText[]
}

export type WeighingText = {
  readonly code: string
  readonly question: string
  readonly ifYes: string | undefined
  readonly ifNo: string | undefined
  readonly cautions: readonly string[]
}

/** The kinds of violence that this guide is about. */
const KINDS = ['abandonment', 'forced_marriage']

/** The step at which the weighing questions are asked. */
const WEIGHING_STEP = 'weigh'

/** What is said only to some answers is left out for others: abroad nothing speaks of a talk with the family that could be held. */
export function professionalPart(guidance: Guidance, known: Answers, tongue: Tongue): ProfessionalPart {
  const { reportingCode: code, afterReport } = guidance
  const lines = (entries: Parameters<typeof guideLine>[1][]) => entries.map((entry) => guideLine(tongue, entry))
  return {
    safetyFirst: textIn(tongue, code.safetyFirst),
    always: textIn(tongue, code.always),
    duty: lines([...code.duty]),
    steps: code.steps.map((step) => stepText(step, code, known, tongue)),
    honourDifferences: code.honourDifferences.map((difference) => ({
      ...guideLine(tongue, difference),
      regular: saidTo([difference.regular], known).map(({ text }) => textIn(tongue, text))[0],
    })),
    professions: code.professions.map((profession) => ({
      code: profession.code,
      name: textIn(tongue, profession.text),
      examples: textIn(tongue, profession.examples),
    })),
    sayToPupil: saidTo(afterReport.sayToPupil, known).map((sentence) => ({
      ...guideLine(tongue, sentence),
      isInstruction: sentence.isInstruction,
    })),
    absence: lines([...saidTo(afterReport.absence, known)]),
    afterReport: afterReport.afterReport.map((entry) => followsLine(tongue, entry)),
    reporterHears: afterReport.reporterHears.map((entry) => followsLine(tongue, entry)),
  }
}

function stepText(step: CodeStep, code: ReportingCode, known: Answers, tongue: Tongue): StepText {
  const [instead] = saidTo(step.instead, known)
  const attention = saidTo(step.attention, known).filter(({ appliesTo }) =>
    appliesTo.some((kind) => KINDS.includes(kind)),
  )
  return {
    code: step.code,
    number: step.number,
    title: textIn(tongue, step.text),
    task: textIn(tongue, instead?.text ?? step.task),
    decisions: step.decisions.map(({ text }) => textIn(tongue, text)),
    attention: attention.map((point) => guideLine(tongue, point)),
    weighing: step.code === WEIGHING_STEP ? code.weighing.map((one) => weighingText(one, known, tongue)) : [],
  }
}

function weighingText(question: WeighingQuestion, known: Answers, tongue: Tongue): WeighingText {
  const { ifYes, ifNo } = question
  return {
    code: question.code,
    question: textIn(tongue, question.text),
    ifYes: ifYes && textIn(tongue, ifYes),
    ifNo: ifNo && textIn(tongue, ifNo),
    cautions: saidTo(question.cautions, known).map(({ text }) => textIn(tongue, text)),
  }
}

/** A term that somebody else has to keep is no fact until they confirm it. */
function followsLine(tongue: Tongue, entry: WhatFollows): GuideLine {
  const line = guideLine(tongue, entry)
  return entry.isPromise ? { ...line, caution: tongue.words('guide.not_confirmed') } : line
}

function saidTo<Text>(texts: readonly Sometimes<Text>[], known: Answers): readonly Sometimes<Text>[] {
  return texts.filter(({ when }) => fits(when, known))
}
