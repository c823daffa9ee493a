import { NO_RESULT_YET } from '../../codes/codedState.ts'
import type { Refusal } from '../refusal.ts'
import type { RuleContext } from '../rules.ts'
import { refuseClosing } from './closingRefusals.ts'
import { countedAs } from './countedAs.ts'

/** Says in which year and as what the figures lose this case when it counts no more, for who has not looked at that yet. */
export function lookAtLeaving({ doneBy }: Pick<RuleContext, 'doneBy'>): Refusal {
  const counted = countedAs(doneBy.map(({ event }) => event))
  if (!counted) throw new Error('a case that somebody decides on has a report')
  const { year, state } = counted
  const results = state.result === null || state.result === NO_RESULT_YET ? [] : [state.result]
  const values = {
    year,
    group: { list: 'victim_groups', code: state.victimGroup },
    topic: { list: 'topics', code: state.topic },
    outcome: { list: 'outcomes', code: state.outcome },
    results: results.length,
    result: results.map((code) => ({ list: 'results', code })),
  }
  return refuseClosing('look-at-leaving', { values }).error
}
