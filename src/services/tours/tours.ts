import type { Refusal } from '../../domain/casework/refusal.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { addDays } from '../../domain/terms/calendar.ts'
import type { Deed, DeedFields } from '../../domain/tours/deed.ts'
import { attemptAt, dayIn, deedsOf, goneOn, nextDeed } from '../../domain/tours/tourPlace.ts'
import { AppError } from '../../errors.ts'
import { addTour, findTour, findTourOfCase, findVersion, listTours, saveDeed } from '../../store/tours/tours.ts'
import { type DeedPlace, doDeed, fieldsOn } from './doDeed.ts'
import { keepDone } from './keepDone.ts'
import type { Standing } from './standing.ts'
import { EVERYBODY, keeperOf, type Tour, type TourPerson, type TourTools, withScript } from './tourTools.ts'

/** What somebody was refused who tried something of a story; `not-offered` where no page has it for their role. */
export type Attempt = Refusal | 'not-offered'

/** Why a deed can't be done any more; `not-there` where what it is about is not there for its person. */
export type Hindrance = Refusal | 'not-there'

/** One deed; `on` with those of others that follow in the same step; `step` with all that follow in it. */
export type HowFar = 'one' | 'on' | 'step'

/** The stories of a demo, each played in a case of its own as one of its roles, or as everybody. */
export type Tours = {
  readonly scripts: TourTools['scripts']
  /** Who can be played in a story, in the order in which they come up. */
  readonly partsOf: (story: string) => readonly TourPerson[]
  readonly personOf: TourTools['personOf']
  readonly list: () => Promise<readonly Tour[]>
  /** Fails with `not-found`. */
  readonly find: (id: number) => Promise<Tour>
  readonly findOfCase: (number: string) => Promise<Tour | undefined>
  /** Begins a story anew. Gives the number of the tour. Fails with `not-found` for a story or a part that is not there. */
  readonly begin: (story: string, part: string) => Promise<number>
  /** Whether it is the player who does this deed. */
  readonly isMine: (tour: Tour, deed: Deed) => boolean
  /** What a form of the deed holds. */
  readonly fieldsOf: (tour: Tour, deed: Deed) => DeedFields
  /** Does the deed that comes now, and those that follow as far as it says. Says why when a rule refuses one. */
  readonly goOn: (id: number, how: HowFar) => Promise<Result<undefined, Hindrance>>
  /** Leaves the deed that comes now undone. Fails with `not-found` before the report: without it there is no case. */
  readonly skip: (id: number) => Promise<void>
  /** Tries what the story says is refused. Missing when there is nothing to try. */
  readonly attempt: (id: number) => Promise<Attempt | undefined>
  /** The day of the story that it is in a tour. */
  readonly dayOf: (tour: Tour) => IsoDate
  readonly standIn: <T>(standing: Standing, work: () => T) => T
}

/** So many are looked back on. */
const MOST = 30

export function makeTours(tours: TourTools): Tours {
  const { withActor, scripts, tools, personOf, today } = tours
  const keeper = keeperOf(tours)
  const { tenant } = keeper
  const scriptOf = (story: string) => scripts.find((script) => script.story === story)
  const find = async (id: number): Promise<Tour> => {
    const tour = withScript(tours, await withActor(keeper, (tx) => findTour(tx, tenant, id)))
    if (!tour) throw new AppError('not-found')
    return tour
  }
  const partsOf = (story: string) => {
    const script = scriptOf(story)
    const people = (script ? deedsOf(script) : []).map(({ by }) => personOf(by))
    return people.filter(({ name }, index) => people.findIndex((one) => one.name === name) === index)
  }
  const isMine = ({ part }: Tour, { by }: Deed) => part === EVERYBODY || personOf(by).part === part
  const placeOf = async ({ number }: Tour): Promise<DeedPlace> => {
    if (number === undefined) return undefined
    const version = await withActor(keeper, (tx) => findVersion(tx, tenant, number))
    if (version === undefined) throw new AppError('not-found')
    return { number, version }
  }
  const doNext = async (tour: Tour): Promise<Result<DeedPlace, Hindrance>> => {
    const deed = nextDeed(tour.script, tour.done)
    if (!deed) return ok(undefined)
    const { dayZero, id } = tour
    const done = await doDeed(tools, {
      deed,
      dayZero,
      place: await placeOf(tour),
      keep: keepDone(tour),
      ...(tour.done === 0 && { opens: id }),
    }).catch((error: unknown) => {
      if (error instanceof AppError) return refuse('not-there' as const)
      throw error
    })
    // Who owns a case is no event, so nothing was kept in step with it.
    if (done.ok && deed.do === 'owner') await withActor(keeper, (tx) => saveDeed(tx, tenant, tour))
    return done
  }
  return {
    scripts,
    partsOf,
    personOf,
    isMine,
    find,
    list: async () => {
      const stored = await withActor(keeper, (tx) => listTours(tx, tenant, MOST))
      return stored.flatMap((one) => withScript(tours, one) ?? [])
    },
    findOfCase: async (number) =>
      withScript(tours, await withActor(keeper, (tx) => findTourOfCase(tx, tenant, number))),
    begin: async (story, part) => {
      if (part !== EVERYBODY && !partsOf(story).some((person) => person.part === part)) throw new AppError('not-found')
      if (!scriptOf(story)) throw new AppError('not-found')
      return withActor(keeper, (tx) => addTour(tx, tenant, { story, part, dayZero: today() }))
    },
    fieldsOf: ({ dayZero }, deed) => fieldsOn(tools, deed, dayZero),
    goOn: async (id, how) => {
      const first = await find(id)
      const stopsAt = (deed: Deed) => how === 'on' && isMine(first, deed)
      const until = how === 'one' ? first.done + 1 : goneOn(first.script, first.done, stopsAt)
      for (let done = first.done; done < until; done += 1) {
        const went = await doNext({ ...(await find(id)), done })
        if (!went.ok) return went
      }
      return ok(undefined)
    },
    skip: async (id) => {
      const tour = await find(id)
      if (tour.done === 0) throw new AppError('not-found')
      if (nextDeed(tour.script, tour.done)) await withActor(keeper, (tx) => saveDeed(tx, tenant, tour))
    },
    attempt: async (id) => {
      const tour = await find(id)
      const refused = attemptAt(tour.script, tour.done)?.refused
      const place = await placeOf(tour)
      if (!refused || !place) return undefined
      const { deed, reason } = refused
      if (reason === 'not-offered') return 'not-offered'
      const done = await doDeed(tools, { deed, dayZero: tour.dayZero, place, keep: refuseAnyway })
      return done.ok ? undefined : done.error
    },
    dayOf: ({ script, done, dayZero }) => addDays(dayZero, dayIn(script, done)),
    standIn: tools.standIn,
  }
}

/** What is tried must never be written, whatever a rule says. */
async function refuseAnyway(): Promise<never> {
  throw new Error('what a story says is refused was not')
}
