import type { Actor } from '../../domain/access/actor.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Road } from '../../domain/tours/deed.ts'
import { addPracticeCase, listPracticeCases, type PracticeCase, saveProgress } from '../../store/tours/practiceCases.ts'
import type { WithActor } from '../../store/withActor.ts'
import type { AfterWriting } from '../casework/casework.ts'
import { type DeedPlace, type DeedTools, doDeed } from './doDeed.ts'

/**
 * Makes a case along its road: deed after deed, from where it was. How far it is is written with each deed, in its transaction, so that a
 * walk that was cut off goes on without doing anything twice. Throws when a rule refuses a deed: then the road is wrong.
 */
export async function walkRoad(
  tools: DeedTools,
  road: Road,
  dayZero: IsoDate,
  before: PracticeCase | undefined,
): Promise<void> {
  const from = before?.dayZero ?? dayZero
  let place: DeedPlace = before
  for (const [index, deed] of road.deeds.entries()) {
    if (before && index < before.done) continue
    const keep = keepProgress({ road: road.code, dayZero: from, done: index + 1 })
    const done = await doDeed(tools, { deed, dayZero: from, place, keep })
    if (!done.ok) throw new Error(`${road.code}: ${deed.do} of day ${deed.day} is refused: ${done.error.reason}`)
    place = done.value
  }
}

/** The invented cases that are there, by their road. */
export async function findWalked(withActor: WithActor, manager: Actor): Promise<ReadonlyMap<string, PracticeCase>> {
  const cases = await withActor(manager, (tx) => listPracticeCases(tx, manager.tenant))
  return new Map(cases.map((one) => [one.road, one]))
}

function keepProgress(progress: Pick<PracticeCase, 'road' | 'dayZero' | 'done'>): AfterWriting {
  return async (tx, { tenant }, { caseId, before }) => {
    const write = before ? saveProgress : addPracticeCase
    await write(tx, tenant, { caseId, ...progress })
  }
}
