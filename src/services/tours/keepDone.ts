import { AppError } from '../../errors.ts'
import { type StoredTour, saveDeed, saveFirstDeed } from '../../store/tours/tours.ts'
import type { AfterWriting } from '../casework/casework.ts'

/** Writes that the next deed of a tour was done, in the transaction of the deed. Fails with `conflict` when it was done already. */
export function keepDone(tour: StoredTour): AfterWriting {
  return async (tx, { tenant }, written) => {
    // A report is written step by step: its case is there from the first on.
    if (tour.number === undefined && written.before) return
    const first = tour.number === undefined
    const saved = await (first ? saveFirstDeed(tx, tenant, tour.id, written) : saveDeed(tx, tenant, tour))
    if (!saved) throw new AppError('conflict')
  }
}
