/** The closed list of what can go wrong across a layer. A new code does not compile until every edge has an answer for it. */
export type ErrorCode =
  | 'not-found'
  | 'refused'
  | 'invalid-input'
  | 'unreadable'
  | 'conflict'
  | 'not-signed-in'
  | 'slow-down'
  | 'step-up-needed'
  | 'forbidden'
  | 'database'
  | 'port-taken'
  | 'busy'
  | 'internal'

type PublicDetail = Readonly<Record<string, string | number>>

/**
 * The one error that crosses a layer. `publicDetail` is shown to people: codes, dates, counts, paths that the person gave
 * themselves; never a name, free text or SQL. `cause` goes to the log only.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly publicDetail: PublicDetail

  constructor(code: ErrorCode, publicDetail: PublicDetail = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(publicDetail)}`, { cause })
    this.code = code
    this.publicDetail = publicDetail
  }
}

export const httpStatus = {
  'not-found': 404,
  refused: 422,
  'invalid-input': 400,
  unreadable: 400,
  conflict: 409,
  'not-signed-in': 401,
  'slow-down': 429,
  'step-up-needed': 403,
  forbidden: 403,
  database: 503,
  'port-taken': 503,
  busy: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>

/** Exit codes of the command line: 1 refused by a rule or a file's content, 2 wrong usage or unreadable file, 3 no database or port, 70 a bug. */
export const exitStatus = {
  'not-found': 1,
  refused: 1,
  'invalid-input': 2,
  unreadable: 2,
  conflict: 1,
  'not-signed-in': 1,
  'slow-down': 1,
  'step-up-needed': 1,
  forbidden: 1,
  database: 3,
  'port-taken': 3,
  busy: 3,
  internal: 70,
} as const satisfies Record<ErrorCode, number>
