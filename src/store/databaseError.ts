import pg from 'pg'
import { AppError } from '../errors.ts'

/** What the database says, as far as a person can do something about it; all else is a bug and stays what it is. */
export function databaseError(error: unknown): unknown {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (code === UNIQUE_VIOLATION || code === DEADLOCK) return new AppError('conflict', {}, error)
  if (code === DISK_FULL) return new AppError('database', { reason: 'database-disk-full' }, error)
  if (unreachable.test(code) || isLost(error)) return new AppError('database', { reason: 'unreachable' }, error)
  return error
}

const UNIQUE_VIOLATION = '23505'
/** Two pieces of work wait for each other, as two imports of the same new numbers can: the database ends one of them. */
const DEADLOCK = '40P01'
const DISK_FULL = '53100'
/** Connection lost, server ending or full, or nothing there: SQLSTATE classes 08, 53 and 57P, and what the socket says. */
const unreachable = /^(08...|53...|57P0.|ECONN.*|ENOENT|ENOTFOUND|ETIMEDOUT|EPIPE)$/

/** What the driver says of a connection that was lost has no code. */
function isLost(error: unknown): boolean {
  const lost =
    /^Connection terminated|^Client has encountered a connection error|timeout exceeded when trying to connect/
  return error instanceof Error && lost.test(error.message)
}

function codeOf(error: unknown): string {
  if (error instanceof pg.DatabaseError) return error.code ?? ''
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
