import { databaseError } from './databaseError.ts'

/** For what is asked outside of `withActor`: the same answers when the database can't be reached. */
export function rethrow(error: unknown): never {
  throw databaseError(error)
}
