import type { TakenReport } from '../../src/domain/casework/intake/takenReport.ts'
import { TODAY } from './caseworkTools.ts'

/** A report as a school gives it by telephone, on an invented girl. */
export const schoolReport: TakenReport = {
  on: TODAY,
  longAgo: false,
  channel: 'phone',
  reporterRole: 'school',
  topic: 'abandonment',
  place: 'abroad',
  country: 'IQ',
  tie: 'nationality',
  sex: 'female',
  age: { years: 16 },
  danger: 'soon',
  police: null,
  client: { given: 'Nadia', family: 'Verzonnen', phone: '06 0000 1041' },
  reporter: { name: 'Mentor van Oefenschool', phone: '06 0000 1042', callBack: 'na 15.30' },
  children: [],
  planned: { travel: null, wedding: null },
  permit: { kind: null, validUntil: null, leftNetherlands: null },
  signals: ['not_back_from_travel'],
  riskFactors: [],
  says: 'Zij appte dat zij niet terug mag.',
  instructed: true,
}

/** A report of which nobody knows more than has to be known. */
export const barestReport: TakenReport = {
  ...schoolReport,
  tie: null,
  sex: null,
  age: { band: '21-35' },
  danger: 'unknown',
  client: { given: null, family: null, phone: null },
  reporter: { name: null, phone: null, callBack: null },
  signals: [],
  says: null,
  instructed: false,
}
