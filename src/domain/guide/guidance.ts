import type { RiskFactorEntry, SignalEntry } from '../codes/caseworkLists.ts'
import type { CodeList } from '../codes/codeList.ts'
import type { LocalText } from '../shared/locale.ts'
import type { AfterReport } from './afterReport.ts'
import type { Guide } from './guide.ts'
import type { Missions } from './missions.ts'
import type { ReportingCode } from './reportingCode.ts'
import type { VictimAbroad } from './victimAbroad.ts'

/** Everything that an answer of the guide is made from. */
export type Guidance = {
  readonly guide: Guide
  readonly reportingCode: ReportingCode
  readonly afterReport: AfterReport
  readonly victimAbroad: VictimAbroad
  readonly missions: Missions
  readonly signals: CodeList<SignalEntry>
  readonly riskFactors: CodeList<RiskFactorEntry>
  /** The names of the documents that statements rest on. */
  readonly sources: ReadonlyMap<string, LocalText>
}
