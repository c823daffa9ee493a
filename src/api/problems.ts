import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ProblemAnswer } from '../boundary/api/problem.ts'
import { InvalidRequest, type RequestFault } from '../boundary/api/requestFaults.ts'
import { type Locale, parseLocale } from '../domain/shared/locale.ts'
import { AppError, type ErrorCode, httpStatus } from '../errors.ts'
import { type WordKey, words } from '../messages/words.ts'
import { RefusedAct } from './casework/refusedAct.ts'

/** What the server itself refuses, beside the closed list of what can go wrong within. */
const byStatus = {
  405: 'method',
  413: 'too-large',
  414: 'too-long',
  415: 'unsupported',
} as const satisfies Readonly<Record<number, string>>

type Kind = ErrorCode | (typeof byStatus)[keyof typeof byStatus]

/** The texts of each kind, by their common name. */
const textsOf = {
  'not-found': 'not_found',
  'not-signed-in': 'not_signed_in',
  refused: 'refused',
  'invalid-input': 'invalid',
  unreadable: 'unreadable',
  conflict: 'conflict',
  'slow-down': 'slow_down',
  'step-up-needed': 'forbidden',
  forbidden: 'forbidden',
  database: 'unavailable',
  'port-taken': 'unavailable',
  busy: 'unavailable',
  internal: 'internal',
  method: 'not_found',
  'too-large': 'too_large',
  'too-long': 'too_long',
  unsupported: 'unsupported',
} as const satisfies Record<Kind, string>

const faultWords = {
  unknown: 'api.fault_unknown',
  missing: 'api.fault_missing',
  invalid: 'api.fault_invalid',
} as const satisfies Record<RequestFault['code'], WordKey>

/** Every error becomes problem details (RFC 9457). What it was, only the log knows, under the number that a bug is answered with. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const { kind, status, faults, reason, rule, said } = readError(error)
  if (kind === 'internal') request.log.error({ err: error, reqId: request.id }, 'bug')
  if (kind === 'not-signed-in') reply.header('www-authenticate', 'Bearer realm="baken"')
  const locale = localeOf(request)
  const say = words(locale)
  const text = textsOf[kind]
  const body: ProblemAnswer = {
    type: `urn:baken:problem:${kind}`,
    title: say(`api.${text}_title`),
    status,
    detail: said?.(locale) ?? say(`api.${text}`),
    ...(reason !== undefined && { reason }),
    ...(rule !== undefined && { rule }),
    ...(faults && { errors: faults.map((fault) => ({ ...fault, detail: say(faultWords[fault.code]) })) }),
    ...(kind === 'internal' && { id: request.id }),
  }
  // As text: no schema of a right answer is asked about a wrong one.
  return reply
    .code(status)
    .header('content-language', locale)
    .type('application/problem+json')
    .send(JSON.stringify(body))
}

type Read = {
  readonly kind: Kind
  readonly status: number
  readonly faults?: readonly RequestFault[]
  readonly reason?: string
  /** The safety rule of the profile that it follows from. */
  readonly rule?: string
  /** A sentence of its own, where there is one. */
  readonly said?: (locale: Locale) => string
}

function readError(error: unknown): Read {
  if (error instanceof InvalidRequest) return { kind: 'invalid-input', status: 400, faults: error.faults }
  if (error instanceof AppError) return readAppError(error)
  if (error instanceof RefusedAct) return readRefusedAct(error)
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  const kind = Object.entries(byStatus).find(([known]) => Number(known) === status)?.[1]
  if (kind) return { kind, status }
  if (status === 404) return { kind: 'not-found', status }
  return status >= 400 && status < 500 ? { kind: 'unreadable', status: 400 } : { kind: 'internal', status: 500 }
}

function readRefusedAct(error: RefusedAct): Read {
  const { chapter, reason, rule } = error.refusal
  return {
    kind: 'refused',
    status: httpStatus.refused,
    reason: `${chapter}.${reason}`,
    ...(rule !== undefined && { rule }),
    said: (locale) => error.detail(locale),
  }
}

function readAppError({ code, publicDetail: { field, reason } }: AppError): Read {
  return {
    kind: code,
    status: httpStatus[code],
    ...(typeof field === 'string' && { faults: [{ pointer: `#/${field}`, code: 'invalid' }] }),
    ...(typeof reason === 'string' && { reason }),
  }
}

/** The first language that is asked for and known; Dutch when there is none. */
function localeOf({ headers }: FastifyRequest): Locale {
  const asked = (headers['accept-language'] ?? '').slice(0, 200).split(',')
  return asked.map((range) => parseLocale(range.trim().slice(0, 2).toLowerCase())).find((known) => known) ?? 'nl'
}
