import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { accountOfTyped, parseTypedAccount, type TypedAccount } from '../../../boundary/access/administrationForms.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import type { WordKey } from '../../../messages/words.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { administratorOf } from './administratorOf.ts'
import { NewPersonPage, type NewPersonView } from './newPersonPage.tsx'
import { makeSendHanded } from './sendHanded.tsx'

type Errors = NewPersonView['errors']

const nothing: TypedAccount = { name: '', signInName: '', place: '', provider: '' }

const fieldErrors = {
  name: 'administration.error_name',
  signInName: 'administration.error_sign_in_name',
  place: 'administration.error_place',
} as const satisfies Errors

/** Inviting somebody. What was typed stays when something is wrong with it. */
export function newPersonRoutes(app: FastifyInstance, context: DeskContext): void {
  const { accounts, providers } = context.services.accounts
  const sendHanded = makeSendHanded(context)

  app.get(paths.newPerson, (request, reply) => {
    parsePlainQuery(request.query)
    return sendForm(request, reply, nothing, {})
  })

  app.post(paths.newPerson, { config: { keepsDraft: true } }, async (request, reply) => {
    const actor = administratorOf(request)
    const typed = parseTypedAccount(request.body)
    const asked = accountOfTyped(typed)
    if (!asked.ok) return sendForm(request, reply, typed, { [asked.error]: fieldErrors[asked.error] }, 400)
    try {
      return await sendHanded(request, reply, actor, await accounts.invite(actor, asked.value))
    } catch (error) {
      const errors = errorsOf(error, typed)
      if (!errors) throw error
      return sendForm(request, reply, typed, errors, error instanceof AppError ? httpStatus[error.code] : 422)
    }
  })

  async function sendForm(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: TypedAccount,
    errors: Errors,
    status = 200,
  ): Promise<FastifyReply> {
    const actor = administratorOf(request)
    const view = {
      frame: context.frameOf(request),
      organisations: await accounts.organisations(actor),
      providers: await providers.list(actor),
      typed,
      errors,
    }
    return sendPage(reply, <NewPersonPage view={view} />, status)
  }
}

/** What is wrong, beside the field that it is about; missing for what no sentence explains. */
function errorsOf(error: unknown, { provider }: TypedAccount): Errors | undefined {
  if (!(error instanceof AppError)) return undefined
  if (error.code === 'conflict') return { signInName: 'administration.error_taken' satisfies WordKey }
  if (error.code === 'not-found')
    return provider === ''
      ? { place: 'administration.error_place' }
      : { provider: 'administration.error_provider_other' }
  return error.publicDetail.reason === 'role-does-not-fit' ? { place: 'administration.error_role' } : undefined
}
