import { areaOfEvent, areaOfPart, type CaseArea } from '../../domain/access/caseAreas.ts'
import type { CaseEvent } from '../../domain/casework/caseEvent.ts'
import { foldChapters } from '../../domain/casework/caseFile.ts'
import { type Moved, movedSince } from '../../domain/casework/contact/movedSince.ts'
import { parseCaseEvent } from '../../domain/casework/parseEvent.ts'
import type { PartContent } from '../../domain/casework/sealedPart.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { areaName } from '../access/accessNames.ts'
import { capital } from '../capital.ts'
import { ageText } from '../casework/ageText.ts'
import { eventTitle } from '../casework/events/eventTitle.ts'
import { sizeText, typeText } from '../casework/fileTexts.ts'
import type { Telling } from '../casework/telling.ts'
import { longDate } from '../figures/longDate.ts'
import { agreedLines, movedLines, neverLines } from './agreedContact.ts'
import { linesOfPart, type PartTelling, partTitle, type TextLine } from './partLines.ts'

/** Something in a package: what happened or was written, on which day, and what was written with it. */
export type PackageItem = {
  readonly key: string
  /** Missing where the other side is not told when. */
  readonly on: IsoDate | undefined
  readonly title: string
  readonly lines: readonly TextLine[]
}

/** A package in words: facts that go with any share, then what is in each area. Who wrote it is not in it, and no time but the day. */
export type PackageText = {
  readonly number: string
  readonly facts: readonly TextLine[]
  readonly areas: readonly { readonly area: CaseArea; readonly title: string; readonly items: readonly PackageItem[] }[]
}

type Line = { readonly version: number; readonly type: string; readonly occurred: string; readonly facts: unknown }
type Part = { readonly version: number; readonly part: string; readonly content: PartContent }

export type PackageSource = {
  readonly state: {
    readonly number: string
    readonly reported_on: string
    readonly topic: string
    readonly country: string
    readonly place: string
    readonly sex: string
    readonly age_band: string
    readonly victim_group: string
  }
  readonly areas: readonly CaseArea[]
  readonly events: readonly Line[]
  readonly opened: readonly Part[]
  /** That the client went elsewhere since contact was agreed, where the events that say so do not go with the package. */
  readonly moved?: Moved | undefined
}

export function packageText(source: PackageSource, telling: PartTelling): PackageText {
  return {
    number: source.state.number,
    facts: factsOf(source, telling),
    areas: source.areas.map((area) => ({
      area,
      title: capital(areaName(area, telling.words)),
      items: itemsOf(source, area, telling),
    })),
  }
}

function factsOf({ state }: PackageSource, { words, label, locale }: Telling): readonly TextLine[] {
  return [
    { name: words('casework.fact_reported_on'), value: longDate(state.reported_on as IsoDate, locale) },
    { name: words('casework.fact_topic_now'), value: label('topics', state.topic) },
    { name: words('casework.fact_group'), value: label('victim_groups', state.victim_group) },
    { name: words('casework.fact_age'), value: ageText(state.age_band, words) },
    { name: words('casework.fact_sex'), value: label('sexes', state.sex) },
    { name: words('casework.fact_country'), value: label('countries', state.country) },
    { name: words('casework.fact_place'), value: label('client_locations', state.place) },
  ]
}

/** The events of an area with what was written with them; then what lies in the area of an event that is not in it. */
function itemsOf(source: PackageSource, area: CaseArea, telling: PartTelling): readonly PackageItem[] {
  const { events, opened } = source
  const parts = opened.filter(({ part }) => areaOfPart[part] === area)
  const own = events.filter(({ type }) => areaOfEvent[type] === area)
  const told = own.map((line) => {
    const event = parseCaseEvent(line.type, line.occurred, line.facts)
    const written = parts.filter(({ version }) => version === line.version)
    const holds = event.type === 'safe_contact_agreed' ? standing(source, line.version, telling) : []
    const lines = [
      ...holds,
      ...codedLines(event, telling),
      ...written.flatMap((part) => linesOfPart(part.content, telling)),
    ]
    return { key: String(line.version), on: line.occurred as IsoDate, title: eventTitle(event, telling), lines }
  })
  const loose = parts.filter(({ version }) => !own.some((line) => line.version === version))
  const others = loose.map((part) => ({
    key: `${part.version}-${part.part}`,
    on: events.find(({ version }) => version === part.version)?.occurred as IsoDate | undefined,
    title: partTitle(part.part, telling),
    lines: linesOfPart(part.content, telling),
  }))
  return [...others, ...told]
}

/** Whether what was agreed may still be used: not when something else was agreed later, nor as it is when the client went elsewhere since. */
function standing({ state, events, moved }: PackageSource, version: number, telling: PartTelling): readonly TextLine[] {
  const { words } = telling
  const agreements = events.filter(({ type }) => type === 'safe_contact_agreed')
  if (agreements.some((later) => later.version > version)) {
    return [{ name: words('sharing.expired'), value: words('sharing.contact_replaced') }]
  }
  const { contact } = foldChapters(events.map(({ type, occurred, facts }) => parseCaseEvent(type, occurred, facts)))
  return movedLines(moved ?? movedSince(contact, state), telling)
}

/** What was agreed in codes, or what a file is, where the heading of an event does not say it. Through whom, only the words beside it may name. */
function codedLines(event: CaseEvent, telling: PartTelling): readonly TextLine[] {
  if (event.type === 'document_added') {
    const { kind, bytes } = event.facts
    const { words } = telling
    return [{ name: words('sharing.package_file'), value: `${typeText(kind, words)}, ${sizeText(bytes, words)}` }]
  }
  if (event.type !== 'safe_contact_agreed') return []
  const agreement = { ...event.facts, agreedOn: event.occurred }
  return [...neverLines(agreement, telling), ...agreedLines(agreement, undefined, telling)]
}
