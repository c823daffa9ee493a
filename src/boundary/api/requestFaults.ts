import type { z } from 'zod'

export const faultCodes = ['unknown', 'missing', 'invalid'] as const

/** One thing that is not right in a request: where, as a JSON pointer in a fragment (RFC 6901), and what kind of thing. */
export type RequestFault = { readonly pointer: string; readonly code: (typeof faultCodes)[number] }

/** More are not named. */
const MOST_FAULTS = 20
/** No more of somebody's own input is repeated. */
const ECHO_LIMIT = 60

/** A body, a query or a path that is not what the operation takes. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest'
  readonly faults: readonly RequestFault[]

  constructor(faults: readonly RequestFault[]) {
    super('a request is not what the operation takes')
    this.faults = faults
  }
}

/** Reads a part of a request. Gives the error instead of throwing it, as Fastify wants it. */
export function readRequest<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): { readonly value: z.output<Schema> } | { readonly error: InvalidRequest } {
  const parsed = schema.safeParse(value)
  return parsed.success ? { value: parsed.data } : { error: new InvalidRequest(faultsOf(parsed.error.issues, value)) }
}

/** The same answer that a field gets which the operation does not know. */
export function unknownField(name: string): InvalidRequest {
  return new InvalidRequest([{ pointer: pointerOf([name]), code: 'unknown' }])
}

export function invalidField(name: string): InvalidRequest {
  return new InvalidRequest([{ pointer: pointerOf([name]), code: 'invalid' }])
}

function faultsOf(issues: readonly z.core.$ZodIssue[], value: unknown): readonly RequestFault[] {
  return issues.flatMap((issue) => faultsIn(issue, value)).slice(0, MOST_FAULTS)
}

function faultsIn(issue: z.core.$ZodIssue, value: unknown): readonly RequestFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), code: 'unknown' }))
  }
  return [{ pointer: pointerOf(issue.path), code: isThere(value, issue.path) ? 'invalid' : 'missing' }]
}

function isThere(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return true
    at = Object.getOwnPropertyDescriptor(at, step)?.value
  }
  return at !== undefined
}

function pointerOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))
  const cleaned = steps.map((step) =>
    encodeURIComponent(step.toWellFormed().replaceAll(/\p{C}/gu, ' ').slice(0, ECHO_LIMIT)),
  )
  return ['#', ...cleaned].join('/')
}
