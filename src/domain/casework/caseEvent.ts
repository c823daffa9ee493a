import type { AgeBand } from '../codes/ageBand.ts'
import type { IsoDate } from '../shared/isoDate.ts'

/** Facts of a report: codes only. The victim group and the population of the figures are derived from them. */
export type ReportFacts = {
  readonly channel: string
  readonly reporter_role: string
  readonly topic: string
  readonly country: string
  readonly place: string
  readonly tie: string
  readonly sex: string
  readonly age_band: AgeBand
  readonly minor_children: boolean
}

/** What happened to a case. Written once and never changed; a mistake is mended by a later event. */
export type CaseEvent =
  | { readonly type: 'report_received'; readonly occurred: IsoDate; readonly facts: ReportFacts }
  | { readonly type: 'client_identified'; readonly occurred: IsoDate; readonly facts: Record<string, never> }
  | { readonly type: 'topic_verified'; readonly occurred: IsoDate; readonly facts: { readonly topic: string } }
  | {
      readonly type: 'determination_imported'
      readonly occurred: IsoDate
      readonly facts: { readonly outcome: string; readonly import_file: number }
    }
  | { readonly type: 'result_recorded'; readonly occurred: IsoDate; readonly facts: { readonly result: string } }
  | { readonly type: 'case_closed'; readonly occurred: IsoDate; readonly facts: Record<string, never> }

export type CaseEventType = CaseEvent['type']

/** What happened around an advice request: it is registered and counted apart, never as a case. */
export type AdviceRequestEvent = {
  readonly type: 'advice_request_received'
  readonly occurred: IsoDate
  readonly facts: { readonly channel: string; readonly reporter_role: string; readonly topic: string }
}

/** An event of any stream. A stream is the list of events of one case or of one advice request. */
export type StreamEvent = CaseEvent | AdviceRequestEvent
