import type { CaseworkTools } from '../casework.ts'
import { type ChangePreTravel, type ConfirmBack, makeChangePreTravel, makeConfirmBack } from './changePreTravel.ts'
import { type DestroyPreTravel, makeDestroyPreTravel } from './destroyPreTravel.ts'
import { type FindPreTravel, makeFindPreTravel } from './findPreTravel.ts'
import { type LeavePreTravel, makeLeavePreTravel } from './leavePreTravel.ts'
import { makeReadPreTravel, type ReadPreTravel } from './readPreTravel.ts'

/** What a worried person leaves before a journey, and what becomes of it. */
export type PreTravelServices = {
  readonly leave: LeavePreTravel
  readonly read: ReadPreTravel
  readonly findFor: FindPreTravel
  readonly confirmBack: ConfirmBack
  readonly decide: ChangePreTravel
  readonly destroy: DestroyPreTravel
}

export function makePreTravelServices(tools: CaseworkTools): PreTravelServices {
  return {
    leave: makeLeavePreTravel(tools),
    read: makeReadPreTravel(tools),
    findFor: makeFindPreTravel(tools),
    confirmBack: makeConfirmBack(tools),
    decide: makeChangePreTravel(tools),
    destroy: makeDestroyPreTravel(tools),
  }
}
