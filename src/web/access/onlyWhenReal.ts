import { AppError } from '../../errors.ts'

/** The options of a route that a demo does not have: there one picks an invented person, and comes in by no other way. */
export function onlyWhenReal(demo: boolean) {
  return {
    onRequest: async (): Promise<void> => {
      if (demo) throw new AppError('not-found')
    },
  }
}
