import type { CaseworkTools } from '../casework.ts'
import { type AddCopy, makeAddCopy } from './addCopy.ts'
import { type ConfirmBack, makeConfirmBack } from './confirmBack.ts'
import { type DecidePreTravel, makeDecidePreTravel } from './decidePreTravel.ts'
import { type DestroyPreTravel, makeDestroyPreTravel } from './destroyPreTravel.ts'
import { type FindPreTravel, makeFindPreTravel } from './findPreTravel.ts'
import { type LeavePreTravel, makeLeavePreTravel } from './leavePreTravel.ts'
import { makeOpenCopy, type OpenCopy } from './openCopy.ts'
import { makeReadPreTravel, type ReadPreTravel } from './readPreTravel.ts'

/** What a worried person leaves before a journey, and what becomes of it. */
export type PreTravelServices = {
  readonly leave: LeavePreTravel
  readonly read: ReadPreTravel
  readonly findFor: FindPreTravel
  readonly addCopy: AddCopy
  readonly openCopy: OpenCopy
  readonly confirmBack: ConfirmBack
  readonly decide: DecidePreTravel
  readonly destroy: DestroyPreTravel
}

export function makePreTravelServices(tools: CaseworkTools): PreTravelServices {
  return {
    leave: makeLeavePreTravel(tools),
    read: makeReadPreTravel(tools),
    findFor: makeFindPreTravel(tools),
    addCopy: makeAddCopy(tools),
    openCopy: makeOpenCopy(tools),
    confirmBack: makeConfirmBack(tools),
    decide: makeDecidePreTravel(tools),
    destroy: makeDestroyPreTravel(tools),
  }
}
