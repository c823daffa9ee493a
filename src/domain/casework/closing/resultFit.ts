import { entryOf } from '../../codes/codeList.ts'
import type { Profile } from '../../codes/profile.ts'
import type { CaseFile } from '../caseFile.ts'
import { codesWith, misfitOf } from '../codesFit.ts'
import type { Refusal } from '../refusal.ts'
import { refuseClosing } from './closingRefusals.ts'

/** Why a result can't be that of the case as it stands; missing when it can. One that says that the client is back waits for the arrival. */
export function misfitOfResult(file: CaseFile, result: string, profile: Profile): Refusal | undefined {
  return misfitOf(profile, codesWith(file, { result })) ?? notBack(file, result, profile)
}

function notBack({ placeNow }: CaseFile, result: string, { lists }: Profile): Refusal | undefined {
  const saysBack = entryOf(lists.results, result)?.clientBack === true
  return saysBack && placeNow !== 'in_netherlands' ? refuseClosing('not-back').error : undefined
}
