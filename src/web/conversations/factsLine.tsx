import type { ReporterFacts } from '../../domain/conversations/reporterFacts.ts'
import type { Frame } from '../look/shell/frame.ts'

/** Who and where a reporter said to be, in a line; or that they said neither. */
export function FactsLine({ facts, frame: { words } }: { facts: ReporterFacts; frame: Frame }) {
  const said = [
    facts.who && words(`conversations.who_${facts.who}`),
    facts.where && words(`conversations.where_${facts.where}`),
  ].filter((part) => part !== undefined)
  return <>{said.length === 0 ? words('conversations.nothing_said') : said.join(' · ')}</>
}
