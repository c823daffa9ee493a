import type { ReadShare, ShareFieldName } from '../../../boundary/access/caseAccessRequest.ts'
import type { ShareRefusal } from '../../../domain/access/shareTerms.ts'
import type { Words } from '../../../messages/words.ts'
import { areaName } from '../../../outputs/access/accessNames.ts'
import type { ShareErrors } from './accessView.ts'

/** What is wrong with the fields of a share, each in a sentence beside its field. */
export function missingTexts(wrong: ReadShare['wrong'], words: Words): ShareErrors {
  return Object.fromEntries(wrong.map((field) => [field, words(`caseAccess.missing_${field}`)]))
}

/** What the rule says no to, beside the field that it is about. */
export function refusalTexts(refusal: ShareRefusal, words: Words): ShareErrors {
  const [field, text] = textOf(refusal, words)
  return { [field]: text }
}

function textOf(refusal: ShareRefusal, words: Words): readonly [ShareFieldName, string] {
  switch (refusal.reason) {
    case 'no-area':
      return ['areas', words('caseAccess.missing_areas')]
    case 'own-organisation':
      return ['organisation', words('caseAccess.missing_organisation')]
    case 'unknown-ground':
      return ['ground', words('caseAccess.missing_ground')]
    case 'in-the-past':
      return ['until', words('caseAccess.until_past')]
    case 'too-long':
      return ['until', words('caseAccess.until_too_long', { days: refusal.days })]
    case 'already-shared':
      return ['areas', words('caseAccess.already_shared', { area: areaName(refusal.area, words) })]
  }
}
