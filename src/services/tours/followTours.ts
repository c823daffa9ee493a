import type { Actor } from '../../domain/access/actor.ts'
import type { CaseCommand } from '../../domain/casework/caseCommand.ts'
import type { Deed } from '../../domain/tours/deed.ts'
import { nextDeed } from '../../domain/tours/tourPlace.ts'
import { findTour, findTourOfCase, saveDeed } from '../../store/tours/tours.ts'
import type { AssignCase } from '../access/cases/assignCase.ts'
import { type ActOnCase, makeActOnCase } from '../casework/actOnCase.ts'
import type { AfterWriting, CaseworkTools } from '../casework/casework.ts'
import { fieldsOn } from './doDeed.ts'
import { keepDone } from './keepDone.ts'
import { keeperOf, type Tour, type TourTools, withScript } from './tourTools.ts'

/** The services of the desk as a demo has them: they see that a player did by hand what comes next in a story. */
export type FollowTours = {
  readonly actOnCase: (tools: CaseworkTools) => ActOnCase
  readonly assign: (assign: AssignCase) => AssignCase
  /** What services that open a case are made of. */
  readonly opening: (tools: CaseworkTools) => CaseworkTools
}

export function makeFollowTours(tours: TourTools, openingTour: () => number | undefined): FollowTours {
  const { withActor, tools: deeds, personOf } = tours
  const keeper = keeperOf(tours)
  const { tenant } = keeper
  const nextOf = async (number: string): Promise<{ tour: Tour; deed: Deed } | undefined> => {
    const tour = withScript(tours, await withActor(keeper, (tx) => findTourOfCase(tx, tenant, number)))
    const deed = tour && nextDeed(tour.script, tour.done)
    return deed && { tour, deed }
  }
  const isDoneBy = ({ tour, deed }: { tour: Tour; deed: Deed }, actor: Actor, command: CaseCommand) => {
    if (command.do !== deed.do || personOf(deed.by).person !== actor.person) return false
    return saysTheSame(deeds.readAct(deed.do, fieldsOn(deeds, deed, tour.dayZero)).command, command)
  }
  return {
    actOnCase: (tools) => async (actor, request) => {
      const next = await nextOf(request.number)
      const isNext = next && isDoneBy(next, actor, request.command)
      const afterWriting = isNext ? [...tools.afterWriting, keepDone(next.tour)] : tools.afterWriting
      return makeActOnCase({ ...tools, afterWriting })(actor, request)
    },
    assign: (assign) => ({
      ...assign,
      setOwner: async (actor, request) => {
        await assign.setOwner(actor, request)
        const next = await nextOf(request.number)
        const owner = next?.deed.do === 'owner' ? deeds.actorOf(String(next.deed.fields['person'])) : undefined
        if (!next || owner?.person !== request.person) return
        // The colleagues of the owner work along in every story.
        const teams = owner.principals.filter((principal) => principal !== owner.person)
        for (const principal of teams) await assign.add(actor, { number: request.number, principal })
        await withActor(keeper, (tx) => saveDeed(tx, tenant, next.tour))
      },
    }),
    opening: (tools) => {
      const keepOpened: AfterWriting = async (tx, actor, written) => {
        const id = openingTour()
        if (id === undefined || written.before) return
        const tour = await findTour(tx, actor.tenant, id)
        if (tour?.done === 0) await keepDone(tour)(tx, actor, written)
      }
      return { ...tools, afterWriting: [...tools.afterWriting, keepOpened] }
    },
  }
}

/** What makes a deed another one when it differs. Texts, days and what one ticks are up to the player. */
const decisive = [
  ...['phase', 'step', 'moment', 'check', 'question', 'proposal', 'request', 'referral', 'person', 'kind'],
  ...['organisation', 'role', 'template', 'level', 'tie', 'topic', 'outcome', 'result', 'decision', 'custody'],
]

function saysTheSame(asked: CaseCommand, done: CaseCommand): boolean {
  const [wanted, given] = [new Map(Object.entries(asked)), new Map(Object.entries(done))]
  return decisive.every((name) => wanted.get(name) === given.get(name))
}
