import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { SentProblem, SentWork, TalkProblem } from '../../../domain/conversations/talkWire.ts'
import { AppError } from '../../../errors.ts'

/** What ends a request of a script with a problem that its page has a sentence for. */
export class TalkFault extends Error {
  override readonly name = 'TalkFault'
  readonly problem: TalkProblem
  readonly work: SentWork | undefined

  constructor(problem: TalkProblem, work?: SentWork) {
    super(problem)
    this.problem = problem
    this.work = work
  }
}

const statuses: Partial<Record<TalkProblem, number>> = {
  ...{ over: 401, wrong_code: 403, work: 403, invalid: 400, too_big: 413, too_many: 429, away: 503, closed_now: 503 },
}
const REFUSED = 409

/** Answers a script with a code and nothing of why; a bug goes to the log, without who asked. */
export function sendProblem(error: FastifyError | AppError | TalkFault, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOf(error)
  if (problem === 'away' && !(error instanceof TalkFault)) request.log.error({ err: error }, 'a conversation failed')
  const body: SentProblem = {
    problem,
    ...(error instanceof TalkFault && error.work !== undefined && { work: error.work }),
  }
  return reply.code(statuses[problem] ?? REFUSED).send(body)
}

function problemOf(error: FastifyError | AppError | TalkFault): TalkProblem {
  if (error instanceof TalkFault) return error.problem
  if (error instanceof AppError) {
    if (error.code === 'conflict' && error.publicDetail['reason'] === 'readers-changed') return 'readers_changed'
    return error.code === 'invalid-input' || error.code === 'forbidden' ? 'invalid' : 'away'
  }
  if (error.statusCode === 413) return 'too_big'
  return error.statusCode !== undefined && error.statusCode < 500 ? 'invalid' : 'away'
}
