import type { FastifyInstance, FastifyRequest } from 'fastify'
import { caseNumberIn, parsePlayed } from '../../boundary/demo/tourRequest.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { nextDeed, placeIn } from '../../domain/tours/tourPlace.ts'
import { AppError } from '../../errors.ts'
import type { Standing } from '../../services/tours/standing.ts'
import type { Tours } from '../../services/tours/tours.ts'
import type { Tour, TourPerson } from '../../services/tours/tourTools.ts'
import { paths } from '../shell/paths.ts'
import { formOf, isFilledIn, placeOfDeed, type Typed, typedDeed } from './placeOfDeed.ts'

/** A deed that comes now: whose it is, and where and how it is done. */
export type DeedNow = {
  readonly act: string
  readonly by: TourPerson
  readonly isMine: boolean
  /** The page of its form, and the form on it. */
  readonly page: string
  readonly form: string
  /** What it says in the story. */
  readonly typed: Typed
  readonly isFilledIn: boolean
}

/** The tour that a page belongs to, and where it stands. */
export type PlayedTour = {
  readonly id: number
  readonly title: Readonly<Record<Locale, string>>
  readonly step: number
  readonly steps: number
  /** Missing when the story is over. */
  readonly now: DeedNow | undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The tour that the page belongs to; a register without tours has none. */
    tour?: PlayedTour | undefined
  }
}

/** By this cookie a browser says which tour it plays. It opens nothing. */
export const TOUR_COOKIE = '__Host-baken-tour'

/** Pages on which somebody of a story works without an address of the case. */
const without: readonly string[] = [paths.intake, paths.counter, paths.questions, paths.referrals]

/** For pages, forms and calls of a case that is played, it is the day of its story: they know the tour, and all that they do is done then. */
export function standInTours(app: FastifyInstance, tours: Tours): void {
  app.decorateRequest('tour', undefined)
  app.addHook('preHandler', (request, _reply, done) => {
    findPlayed(tours, request).then((tour) => {
      if (!tour) return done()
      request.tour = playedTour(tours, tour)
      tours.standIn(standingIn(tours, tour, request), done)
    }, done)
  })
}

export function playedTour(tours: Tours, tour: Tour): PlayedTour {
  const { id, script, done } = tour
  const { step } = placeIn(script, done)
  const { length: steps } = script.steps
  return { id, title: script.title, step: Math.min(step + 1, steps), steps, now: deedNow(tours, tour) }
}

function deedNow(tours: Tours, tour: Tour): DeedNow | undefined {
  const deed = nextDeed(tour.script, tour.done)
  if (!deed) return undefined
  const by = tours.personOf(deed.by)
  const place = placeOfDeed(deed, tour.number, by.role === 'consular_officer')
  const [page = place] = place.split('#')
  const typed = typedDeed(deed, tours.fieldsOf(tour, deed))
  return {
    act: deed.do,
    by,
    isMine: tours.isMine(tour, deed),
    page,
    form: formOf(deed),
    typed,
    isFilledIn: isFilledIn(deed.do),
  }
}

async function findPlayed(tours: Tours, request: FastifyRequest): Promise<Tour | undefined> {
  const number = caseNumberIn(request.url)
  if (number !== undefined) return tours.findOfCase(number)
  const id = isWithout(request.url) ? parsePlayed(request.cookies?.[TOUR_COOKIE]) : undefined
  if (id === undefined) return undefined
  return tours.find(id).catch((error: unknown) => {
    // A tour of a practice environment that was made anew since.
    if (error instanceof AppError && error.code === 'not-found') return undefined
    throw error
  })
}

function isWithout(url: string): boolean {
  const [path = ''] = url.split('?')
  return without.some((one) => path === one || path.startsWith(`${one}/`))
}

/** A case that is opened on the pages for it is that of the tour, as long as the tour has none. */
function standingIn(tours: Tours, tour: Tour, { url }: FastifyRequest): Standing {
  const takesIn = tour.number === undefined && (url.startsWith(paths.intake) || url.startsWith(paths.counter))
  return { day: tours.dayOf(tour), opens: takesIn ? tour.id : undefined }
}

/** What the story types into a form, for who does it now: the page shows it to be read, changed and sent. */
export function exampleFor({ tour, actor, method }: FastifyRequest): { act: string; typed: Typed } | undefined {
  const { now } = tour ?? {}
  if (method !== 'GET' || !now?.isFilledIn || now.by.person !== actor?.person) return undefined
  return { act: now.act, typed: now.typed }
}
