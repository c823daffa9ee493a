import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError, type ErrorCode, httpStatus } from '../../errors.ts'
import type { WordKey } from '../../messages/words.ts'
import { LinkButton } from '../look/parts/button.tsx'
import { Problem } from '../look/parts/problem.tsx'
import type { Frame } from '../look/shell/frame.ts'
import { Page } from '../look/shell/page.tsx'
import { inEveryLanguage } from './brokenRequest.ts'
import type { DeskContext } from './deskContext.ts'
import type { RescueForm } from './keptForms.ts'
import { rememberNext } from './next.ts'
import { paths } from './paths.ts'
import { sendPage } from './reply.ts'

type Explanation = { readonly title: WordKey; readonly lead: WordKey }

const notFound: Explanation = { title: 'access.not_found_title', lead: 'access.not_found_lead' }
const invalid: Explanation = { title: 'access.invalid_title', lead: 'access.invalid_lead_plain' }
const unavailable: Explanation = { title: 'access.unavailable_title', lead: 'access.unavailable_lead' }
const tooLong: Explanation = { title: 'access.too_long_title', lead: 'access.too_long_lead' }
const internal: Explanation = { title: 'access.internal_title', lead: 'access.internal_lead' }

const TOO_LONG = 414

const explanations: Readonly<Record<ErrorCode, Explanation>> = {
  'not-found': notFound,
  'not-signed-in': { title: 'access.signed_out_title', lead: 'access.signed_out_lead' },
  'slow-down': { title: 'access.slow_down_title', lead: 'access.slow_down_lead' },
  'step-up-needed': { title: 'access.step_up_title', lead: 'access.step_up_lead' },
  refused: invalid,
  'invalid-input': invalid,
  unreadable: invalid,
  conflict: { title: 'access.unfinished_title', lead: 'access.unfinished_lead' },
  forbidden: { title: 'access.forbidden_title', lead: 'access.not_yours_lead' },
  database: unavailable,
  'port-taken': unavailable,
  busy: unavailable,
  internal,
}

/** Of what did not come from a page of ours: another site, or another name. */
const foreign: Explanation = { title: 'access.forbidden_title', lead: 'access.forbidden_lead' }

/** Of a form that came in when the session was over, and that was kept. */
const keptForm: Explanation = { title: 'access.signed_out_title', lead: 'signIn.kept_lead' }

type SendProblem = (request: FastifyRequest, reply: FastifyReply, error: unknown) => FastifyReply

/**
 * Every error becomes a page that says what happened and what to do. What it was, only the log knows, under the number shown. When
 * that page fails too, it is a sentence.
 */
export function makeSendProblem({ frameOf, demo }: Pick<DeskContext, 'frameOf' | 'demo'>): SendProblem {
  return (request, reply, error) => {
    const known = asAppError(error)
    if (known.code === 'internal') request.log.error({ err: error, reqId: request.id }, 'bug')
    if (known.code === 'not-signed-in' && request.method === 'GET') {
      rememberNext(reply, request)
      return reply.redirect(paths.signIn)
    }
    const status = statusOf(error) === TOO_LONG ? TOO_LONG : httpStatus[known.code]
    const explained = explanationOf(known, status)
    try {
      const props = { frame: frameOf(request), demo, error: known, id: request.id, explained }
      return sendPage(reply, <ProblemPage {...props} />, status)
    } catch (bug) {
      request.log.error({ err: bug, reqId: request.id }, 'bug')
      return reply.code(500).type('text/plain; charset=utf-8').send(inEveryLanguage('access.last_resort'))
    }
  }
}

const noRescue: RescueForm = async () => undefined

/** Explains what went wrong, when the form that was sent could not be helped further by itself. */
export function explainProblems(app: FastifyInstance, sendProblem: SendProblem, rescue: RescueForm = noRescue): void {
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new AppError('not-found')))
  app.setErrorHandler(async (error, request, reply) => {
    const rescued = await rescue(request, reply, error).catch((bug: unknown) => {
      // What could not be kept is lost; the person still reads what happened.
      request.log.error({ err: bug, reqId: request.id }, 'bug')
      return undefined
    })
    if (rescued === 'sent-on') return reply
    return sendProblem(request, reply, rescued === 'kept' ? new AppError('not-signed-in', { kept: 1 }) : error)
  })
}

function explanationOf({ code, publicDetail }: AppError, status: number): Explanation {
  if (status === TOO_LONG) return tooLong
  if (code === 'forbidden' && String(publicDetail.reason).startsWith('foreign-')) return foreign
  return code === 'not-signed-in' && publicDetail.kept !== undefined ? keptForm : explanations[code]
}

type Props = { frame: Frame; demo: boolean; error: AppError; id: string; explained: Explanation }

function ProblemPage({ frame, demo, error, id, explained }: Props) {
  const { words } = frame
  const { title, lead } = explained
  const { field, expected } = error.publicDetail
  const said = field !== undefined && expected !== undefined
  return (
    <Page frame={frame} title={words(title)}>
      <Problem
        title={words(title)}
        reference={error.code === 'internal' ? words('access.internal_reference', { id }) : undefined}
        actions={
          <>
            {demo && <LinkButton href={paths.start}>{words('access.to_start')}</LinkButton>}
            {frame.nav[0] ? (
              <LinkButton href={frame.nav[0].href}>{frame.nav[0].label}</LinkButton>
            ) : (
              <LinkButton href={paths.signIn}>{words('access.to_sign_in')}</LinkButton>
            )}
          </>
        }
      >
        <p>{said ? words('access.invalid_lead', { field, expected }) : words(lead)}</p>
      </Problem>
    </Page>
  )
}

/** What Fastify itself refuses (a body too large, an unknown content type) is input that is not right; all else is a bug. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const status = statusOf(error)
  if (status === 404) return new AppError('not-found')
  return status >= 400 && status < 500 ? new AppError('invalid-input', {}, error) : new AppError('internal', {}, error)
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
}
