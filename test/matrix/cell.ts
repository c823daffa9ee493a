import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { bearer } from '../support/apiClients.ts'
import type { MatrixRegister } from './matrixRegister.ts'
import type { Relation } from './relations.ts'
import { nameOf, type Subject } from './subjects.ts'

/** One square of the matrix: what the pure rule says of an operation, and what the running API did. */
export type Cell = {
  readonly subject: Subject
  /** Missing for what is about no single case. */
  readonly relation: Relation | undefined
  readonly operation: string
  readonly expected: unknown
  readonly actual: unknown
}

export type Matrix = MatrixRegister & { readonly app: FastifyInstance }

export function isDifferent({ expected, actual }: Cell): boolean {
  return JSON.stringify(expected) !== JSON.stringify(actual)
}

/** A square in words, for whoever has to find out why it is red. */
export function inWords({ subject, relation, operation, expected, actual }: Cell): string {
  const about = relation ? ` a case with the relation "${relation.name}"` : ''
  return `${nameOf(subject)}: ${operation}${about}: expected ${JSON.stringify(expected)}, was ${JSON.stringify(actual)}`
}

type Sent = { readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly body?: unknown }

/** Asks the API as a subject. */
export function send(
  { app, tokens }: Matrix,
  subject: Subject,
  url: string,
  { body, method = body === undefined ? 'GET' : 'POST' }: Sent = {},
): Promise<LightMyRequestResponse> {
  const content = body === undefined ? {} : { payload: JSON.stringify(body) }
  const headers = {
    ...bearer(tokens.get(subject) ?? ''),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  return app.inject({ method, url: `/api/v1${url}`, headers, ...content })
}
