import { type Actor, asAnalyst } from '../../domain/access/actor.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import type { Counts } from '../../domain/figures/cell.ts'
import { codeNames } from '../../domain/figures/codeNames.ts'
import type { CountedFigures } from '../../domain/figures/countedFigures.ts'
import type { DefinitionSet } from '../../domain/figures/definitionSet.ts'
import { foldFigures } from '../../domain/figures/foldFigures.ts'
import { previousYearOf } from '../../domain/figures/previousYear.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import { countAdviceRequests, countCells } from '../../store/figures/countCells.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'

export type CountFigures = (
  actor: Actor,
  definitions: DefinitionSet,
  question: FiguresQuestion,
) => Promise<CountedFigures>

/** The annual figures of a year: counted over the whole tenant under the analyst role, the same for whoever asks. The reading is logged. */
export function makeCountFigures(withActor: WithActor, profile: Profile, timeZone: string): CountFigures {
  return async (actor, definitions, question) => {
    refuseUnless(actor, 'count_figures')
    return withActor(asAnalyst(actor), async (tx) => {
      await appendAccess(tx, { action: 'read_figures', purpose: 'statistics', cases: [], part: String(question.year) })
      const counts = await countYear(tx, actor.tenant, question, timeZone)
      return foldFigures(definitions, codeNames(profile.lists, definitions), counts, question)
    })
  }
}

/** Everything that is counted for one report: the year, the year before on the same day, and the advice requests. */
export async function countYear(
  tx: ActorTx,
  tenant: number,
  question: FiguresQuestion,
  timeZone: string,
): Promise<Counts> {
  return {
    cube: await countCells(tx, tenant, question, timeZone),
    previousCube: await countCells(tx, tenant, previousYearOf(question), timeZone),
    adviceRequests: await countAdviceRequests(tx, tenant, question, timeZone),
  }
}
