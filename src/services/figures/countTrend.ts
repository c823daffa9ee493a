import { type Actor, asAnalyst } from '../../domain/access/actor.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import { codeNames } from '../../domain/figures/codeNames.ts'
import type { CountedFigures } from '../../domain/figures/countedFigures.ts'
import type { DefinitionSet } from '../../domain/figures/definitionSet.ts'
import { foldFigures } from '../../domain/figures/foldFigures.ts'
import { yearEnd } from '../../domain/shared/isoDate.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import { listYearsWithCases } from '../../store/figures/countCells.ts'
import type { WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'
import { countYear } from './countFigures.ts'

const MOST_YEARS = 10

export type CountTrend = (
  actor: Actor,
  definitions: DefinitionSet,
  question: FiguresQuestion,
) => Promise<readonly CountedFigures[]>

/**
 * The figures of the years up to the one that is asked for, oldest first, at most ten. Years before it stand as on their own
 * 31 December; the year itself as asked; all as known at the same moment.
 */
export function makeCountTrend(withActor: WithActor, profile: Profile, timeZone: string): CountTrend {
  return async (actor, definitions, question) => {
    refuseUnless(actor, 'count_figures')
    return withActor(asAnalyst(actor), async (tx) => {
      await appendAccess(tx, { action: 'read_trend', purpose: 'statistics', cases: [], part: String(question.year) })
      const years = (await listYearsWithCases(tx, actor.tenant)).filter((year) => year < question.year)
      const asked = [question.year, ...years.slice(0, MOST_YEARS - 1)].reverse()
      const names = codeNames(profile.lists, definitions)
      const counted: CountedFigures[] = []
      for (const year of asked) {
        const asOf = year === question.year ? question.asOf : yearEnd(year)
        const of = { year, asOf, knownAt: question.knownAt }
        counted.push(foldFigures(definitions, names, await countYear(tx, actor.tenant, of, timeZone), of))
      }
      return counted
    })
  }
}
