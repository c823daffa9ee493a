import { createHash } from 'node:crypto'
import type { CaseAnswer, CaseFactsAnswer } from '../../boundary/api/caseAnswers.ts'
import { writeCaseCursor } from '../../boundary/casework/caseCursor.ts'
import { areaOfEvent, areaOfPart, caseAreas } from '../../domain/access/caseAreas.ts'
import type { CaseSort } from '../../domain/casework/caseQuery.ts'
import { otherCaseOf } from '../../domain/casework/otherCase.ts'
import { type CaseListPage, COUNT_LIMIT } from '../../services/casework/listCases.ts'
import type { CaseView } from '../../services/casework/showCase.ts'

/** Cases as the API writes them. Numbers of rows and of people stay within. */

type Facts = CaseView['state']
type EventAnswer = CaseAnswer['events'][number]
type Line = CaseListPage['rows'][number]

export function listJson({ rows, count, previous, next }: CaseListPage, sort: CaseSort) {
  return {
    cases: rows.map(lineJson),
    total: Math.min(count, COUNT_LIMIT),
    totalIsExact: count <= COUNT_LIMIT,
    ...(previous && { before: writeCaseCursor(sort, previous) }),
    ...(next && { after: writeCaseCursor(sort, next) }),
  }
}

function lineJson(line: Line) {
  const { number, topic, country, place, phase } = line
  return {
    ...{ number, topic, country, place, phase },
    reportedOn: line.reported_on,
    victimGroup: line.victim_group,
    closedOn: line.closed_on,
    ...given({ outcome: line.outcome, result: line.result }),
  }
}

export function factsJson(facts: Facts): CaseFactsAnswer {
  const { number, version, topic, country, place, sex, phase, changed } = facts
  return {
    ...{ number, version, topic, country, place, sex, phase, changed },
    reportedOn: facts.reported_on,
    victimGroup: facts.victim_group,
    ageBand: facts.age_band,
    closedOn: facts.closed_on,
    ...given({
      channel: facts.channel,
      reporterRole: facts.reporter_role,
      topicReported: facts.topic_reported,
      topicOn: facts.topic_on,
      tie: facts.tie,
      placeNow: facts.place_now,
      outcome: facts.outcome,
      outcomeOn: facts.outcome_on,
      result: facts.result,
      resultOn: facts.result_on,
    }),
  }
}

export function caseJson({ state, events, parts, related }: CaseView): CaseAnswer {
  return {
    ...factsJson(state),
    events: events.map((event) => eventJson(event, related)),
    areas: caseAreas.filter((area) => parts.some((part) => areaOfPart[part] === area)),
    parts: [...parts],
  }
}

function eventJson(event: CaseView['events'][number], related: CaseView['related']): EventAnswer {
  const { version, type, occurred, recorded, known, facts, person, importFile } = event
  return {
    ...{ version, type, occurred, recorded, known },
    area: areaOfEvent[type] ?? null,
    facts: { ...coded(facts), ...otherCase(event, related) },
    by: person,
    ...(importFile !== undefined && { importFile }),
  }
}

/** Facts of an event are codes, numbers and yes or no; the number of an import file is one of ours, and its name is told beside it. */
function coded(facts: unknown): EventAnswer['facts'] {
  const entries = typeof facts === 'object' && facts !== null ? Object.entries(facts) : []
  const shown = entries.filter(([name]) => name !== 'import_file')
  return Object.fromEntries(shown) as EventAnswer['facts']
}

/** Another case by the number that people know it by, in place of ours; null for who may not see it. */
function otherCase(event: CaseView['events'][number], related: CaseView['related']): EventAnswer['facts'] {
  const other = otherCaseOf(event)
  return other ? { [other.fact]: related.get(other.stream) ?? null } : {}
}

export function partJson({ part, version, content }: CaseView['opened'][number]) {
  return { part, version, content: { ...content } }
}

/** A strong tag: the version of the case, and what of it this client was shown, which can change without it. */
export function etagOf(answer: CaseAnswer): string {
  const shown = createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 16)
  return `"${answer.version}-${shown}"`
}

/** Without what is missing: what somebody is not told is not there, which differs from being empty. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const told = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(told) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }
}
