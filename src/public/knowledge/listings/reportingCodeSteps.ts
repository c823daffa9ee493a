import type { CodeStep } from '../../../domain/guide/reportingCode.ts'
import type { When } from '../../../domain/guide/when.ts'
import type { ShownBlock, ShownInline, ShownStep } from '../../../outputs/knowledge/shownPage.ts'
import { type Showing, textOf, withSource } from '../showing.ts'
import { bullets, paragraph } from './codeItems.ts'

/** The steps of the reporting code with what to mind for one kind of violence. Danger comes before them. */
export function reportingCodeSteps(kind: string, showing: Showing): readonly ShownBlock[] {
  const { facts, locale } = showing
  const { safetyFirst, steps } = facts.reportingCode
  return [
    { kind: 'warning', children: [paragraph([textOf(safetyFirst[locale])])] },
    { kind: 'steps', steps: steps.map((step) => shownStep(step, kind, showing)) },
  ]
}

function shownStep(step: CodeStep, kind: string, showing: Showing): ShownStep {
  const { locale } = showing
  const points = step.attention.filter(({ appliesTo }) => appliesTo.includes(kind))
  // Where the usual task would be dangerous, what stands in its place is all that is told.
  const task =
    step.instead.length === 0
      ? [paragraph(withSource(step.task[locale], step.source, showing))]
      : step.instead.map(({ when, text }) => paragraph([...placeOf(when, showing), textOf(text[locale])]))
  const items = points.map(({ when, text, source }) => [
    ...placeOf(when, showing),
    ...withSource(text[locale], source, showing),
  ])
  return { title: step.text[locale], blocks: [...task, ...(items.length > 0 ? [bullets(items)] : [])] }
}

/** For whom a sentence holds, when it does not hold wherever the person is. */
function placeOf({ where }: When, { words }: Showing): readonly ShownInline[] {
  if (where === undefined) return []
  const place = where.includes('abroad') ? words('knowledge.when_abroad') : words('knowledge.when_here')
  return [{ kind: 'strong', children: [textOf(place)] }, textOf(' ')]
}

/** Where the code for honour-related violence differs, beside what the usual code says. */
export function honourDifferences(showing: Showing): readonly ShownBlock[] {
  const { facts, locale, words } = showing
  const items = facts.reportingCode.honourDifferences.map(({ text, source, regular }): readonly ShownInline[] => [
    ...withSource(text[locale], source, showing),
    textOf(' '),
    { kind: 'emphasis', children: [textOf(words('knowledge.regular_code', { text: regular.text[locale] }))] },
  ])
  return [bullets(items)]
}
