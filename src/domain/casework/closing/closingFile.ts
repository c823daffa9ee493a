import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { put } from '../numbered.ts'
import type { ClosingEvent, linkKinds } from './closingEvents.ts'

export type CaseLink = { readonly other: number; readonly kind: (typeof linkKinds)[number] }

export type ClosingFile = {
  /** That somebody asked to close it, and for which reason; it waits for a second pair of eyes. */
  readonly asked: (Extract<ClosingEvent, { type: 'closing_asked' }>['facts'] & { readonly on: IsoDate }) | null
  readonly reopenings: readonly IsoDate[]
  readonly tookIn: readonly number[]
  readonly links: readonly CaseLink[]
  readonly corrections: readonly { readonly fact: string; readonly value: string; readonly on: IsoDate }[]
}

export const notClosing: ClosingFile = { asked: null, reopenings: [], tookIn: [], links: [], corrections: [] }

export function evolveClosing(file: ClosingFile, { type, occurred, facts }: CaseEvent): ClosingFile {
  switch (type) {
    case 'closing_asked':
      return { ...file, asked: { ...facts, on: occurred } }
    case 'closing_sent_back':
    case 'case_closed':
      return { ...file, asked: null }
    case 'case_reopened':
      return { ...file, asked: null, reopenings: [...file.reopenings, occurred] }
    case 'case_took_in':
      return { ...file, tookIn: [...file.tookIn, facts.from] }
    case 'case_let_go':
      return { ...file, tookIn: file.tookIn.filter((from) => from !== facts.from) }
    case 'case_linked':
      return { ...file, links: put(file.links, ({ other }) => other === facts.other, facts) }
    case 'case_unlinked':
      return { ...file, links: file.links.filter(({ other }) => other !== facts.other) }
    case 'fact_corrected':
      return { ...file, corrections: [...file.corrections, { fact: facts.fact, value: facts.value, on: occurred }] }
    default:
      return file
  }
}
