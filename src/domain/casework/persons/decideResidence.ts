import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import type { CaseFile } from '../caseFile.ts'
import { unknownCode } from '../codesFit.ts'
import { nextNumber } from '../numbered.ts'
import { type Decision, happens, type RuleContext } from '../rules.ts'
import type { Custody } from './personsFile.ts'
import { refusePersons } from './personsRefusals.ts'

export type RecordResidence = {
  readonly do: 'record-residence'
  readonly on: IsoDate
  readonly permitKind: string | null
  readonly permitValidUntil: IsoDate | null
  readonly leftNetherlands: IsoDate | null
  readonly leftEu: IsoDate | null
}

export type RecordPaper = {
  readonly do: 'record-paper'
  readonly on: IsoDate
  /** Missing for a paper that was not written down before. */
  readonly paper: number | null
  readonly kind: string
  readonly holder: string
  readonly validUntil: IsoDate | null
}

export type RecordStay = { readonly do: 'record-stay'; readonly on: IsoDate; readonly stay: string }

export type RecordCustody = {
  readonly do: 'record-custody'
  readonly on: IsoDate
  readonly custody: Custody
  readonly since: IsoDate | null
  readonly until: IsoDate | null
}

export type ResidenceCommand = RecordResidence | RecordPaper | RecordStay | RecordCustody

/** The right to live here, and since when the client is away: terms are counted from these days. */
export function decideResidence(_: CaseFile, command: RecordResidence, { profile }: RuleContext): Decision {
  const { on, permitKind, permitValidUntil, leftNetherlands, leftEu } = command
  const given = permitKind === null ? [] : [['permit_kinds', permitKind] as const]
  const wrong = unknownCode(profile.casework, on, given)
  if (wrong) return refuse(wrong)
  const last = [leftNetherlands, leftEu].find((day) => day !== null && day > on)
  if (last) return refusePersons('left-in-future')
  if (leftNetherlands !== null && leftEu !== null && leftEu < leftNetherlands) {
    return refusePersons('eu-before-netherlands', { values: { leftNetherlands } })
  }
  const [permit_kind, permit_valid_until] = [permitKind, permitValidUntil]
  const away = { left_netherlands: leftNetherlands, left_eu: leftEu }
  return happens(on, 'residence_recorded', { permit_kind, permit_valid_until, ...away })
}

export function decidePaper(file: CaseFile, command: RecordPaper, { profile }: RuleContext): Decision {
  const { on, kind, holder, validUntil: valid_until } = command
  const { papers } = file.persons
  if (command.paper !== null && !papers.some(({ paper }) => paper === command.paper)) {
    return refusePersons('unknown-paper')
  }
  const wrong = unknownCode(profile.casework, on, [
    ['document_kinds', kind],
    ['document_holders', holder],
  ])
  if (wrong) return refuse(wrong)
  return happens(on, 'paper_recorded', { paper: command.paper ?? nextNumber(papers), kind, holder, valid_until })
}

export function decideStay(_: CaseFile, { on, stay }: RecordStay, { profile }: RuleContext): Decision {
  const wrong = unknownCode(profile.casework, on, [['stay_kinds', stay]])
  return wrong ? refuse(wrong) : happens(on, 'stay_recorded', { stay })
}

/** Who decides about a child. Provisional guardianship lapses, so its day has to be known. */
export function decideCustody(_: CaseFile, { on, custody, since, until }: RecordCustody): Decision {
  if (custody === 'provisional_guardianship' && since === null) return refusePersons('guardianship-needs-day')
  if (since !== null && until !== null && until < since) {
    return refusePersons('ends-before-start', { values: { since } })
  }
  return happens(on, 'custody_recorded', { custody, since, until })
}
