import type { CaseworkTools } from '../casework.ts'
import { type FindKnown, makeFindKnown } from '../names/findKnown.ts'
import { makeJoinCase } from './joinCase.ts'
import { type LookForClient, makeLookForClient } from './lookForClient.ts'
import { makeOpenAdviceRequest, makeReadAdviceRequests, type ReadAdviceRequests } from './openAdviceRequest.ts'
import { makeOpenCase, type OpenCase } from './openCase.ts'
import { makeTakeIntake, type TakeIntake } from './takeIntake.ts'

/** Taking in reports and advice requests. */
export type IntakeServices = {
  readonly take: TakeIntake
  readonly openCase: OpenCase
  readonly findKnown: FindKnown
  readonly lookForClient: LookForClient
  readonly adviceRequests: ReadAdviceRequests
}

export function makeIntakeServices(tools: CaseworkTools): IntakeServices {
  const findKnown = makeFindKnown(tools.withActor, tools.keyRing)
  const openCase = makeOpenCase(tools)
  const joinCase = makeJoinCase(tools)
  const openAdviceRequest = makeOpenAdviceRequest(tools)
  return {
    take: makeTakeIntake({ ...tools, openCase, joinCase, openAdviceRequest, findKnown }),
    openCase,
    findKnown,
    lookForClient: makeLookForClient(tools),
    adviceRequests: makeReadAdviceRequests(tools.withActor),
  }
}
