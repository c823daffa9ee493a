import type { ActOnCase } from '../actOnCase.ts'
import type { CaseworkTools } from '../casework.ts'
import { type CheckReferral, makeCheckReferral } from './checkReferral.ts'
import { type ExportPackage, makeExportPackage } from './exportPackage.ts'
import { type ListReferred, makeListReferred } from './listReferred.ts'
import { type MakeLetter, makeMakeLetter } from './makeLetter.ts'
import { type RecipientKeys, recipientKeys } from './recipientKeys.ts'

/** What pages need for all that leaves the hub. */
export type SharingServices = {
  readonly check: CheckReferral
  readonly listReferred: ListReferred
  readonly exports: ExportPackage
  readonly letters: MakeLetter
  readonly keys: RecipientKeys
}

export function makeSharingServices(tools: CaseworkTools, actOnCase: ActOnCase): SharingServices {
  return {
    check: makeCheckReferral(tools),
    listReferred: makeListReferred(tools.withActor),
    exports: makeExportPackage(tools, actOnCase),
    letters: makeMakeLetter(tools, actOnCase),
    keys: recipientKeys,
  }
}
