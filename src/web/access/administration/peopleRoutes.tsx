import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  parseAdministeredId,
  parseChangeForm,
  parseDone,
  parseMailForm,
  parseStatusForm,
} from '../../../boundary/access/administrationForms.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { readingLoss } from '../../../domain/conversations/readingLoss.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import type { HandedInvitation } from '../../../services/access/signIn/accountTypes.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { administratorOf } from './administratorOf.ts'
import { PeoplePage } from './peoplePage.tsx'
import { PersonPage } from './personPage.tsx'
import { refusalOf } from './refusal.ts'
import { makeSendHanded } from './sendHanded.tsx'

/** The accounts of a hub, for administrators. */
export function peopleRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, frameOf, timeZone } = context
  const { accounts } = services.accounts
  const { administration } = services
  const sendHanded = makeSendHanded(context)

  app.get(paths.people, async (request, reply) => {
    const actor = administratorOf(request)
    parsePlainQuery(request.query)
    const [list, organisations, { closed }] = await Promise.all([
      accounts.list(actor),
      accounts.organisations(actor),
      services.recoveryKey.list(actor),
    ])
    const frame = frameOf(request)
    return sendPage(reply, <PeoplePage view={{ frame, timeZone, accounts: list, organisations, closed }} />)
  })

  app.get(`${paths.people}/:id`, (request, reply) => {
    const saved = parseDone(request.query)
    return sendPerson(request, reply, { saved })
  })

  change('role', async (actor, person, body) => {
    const { isSure, ...to } = parseChangeForm(body)
    await accounts.change(actor, person, to, isSure)
  })
  change('mail', async (actor, person, body) => administration.setMailAddress(actor, person, parseMailForm(body)))
  change('status', async (actor, person, body) => {
    const { status, isSure } = parseStatusForm(body)
    await (status === 'disabled' ? accounts.disable(actor, person, isSure) : accounts.enable(actor, person))
  })
  handOut('invitation', accounts.inviteAgain)
  handOut('reset', accounts.reset)

  type Part = 'role' | 'mail' | 'status'

  /** A form on the page of a person: it says there what was done, or why nothing was. */
  function change(part: Part, work: (actor: Actor, person: number, body: unknown) => Promise<void>): void {
    app.post(`${paths.people}/:id/${part}`, async (request, reply) => {
      const actor = administratorOf(request)
      const person = parseAdministeredId(request.params)
      return answered(request, reply, async () => {
        await work(actor, person, request.body)
        return reply.redirect(`${paths.person(person)}?done=saved`, 303)
      })
    })
  }

  function handOut(
    part: 'invitation' | 'reset',
    work: (actor: Actor, person: number) => Promise<HandedInvitation>,
  ): void {
    app.post(`${paths.people}/:id/${part}`, async (request, reply) => {
      const actor = administratorOf(request)
      const person = parseAdministeredId(request.params)
      return answered(request, reply, async () => sendHanded(request, reply, actor, await work(actor, person)))
    })
  }

  async function answered(
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    try {
      return await work()
    } catch (error) {
      const refused = refusalOf(error)
      if (!refused) throw error
      const { code } = error instanceof AppError ? error : new AppError('refused')
      return sendPerson(request, reply, { saved: false, refused }, httpStatus[code])
    }
  }

  async function sendPerson(
    request: FastifyRequest,
    reply: FastifyReply,
    said: { readonly saved: boolean; readonly refused?: NonNullable<ReturnType<typeof refusalOf>> },
    status = 200,
  ): Promise<FastifyReply> {
    const actor = administratorOf(request)
    const person = parseAdministeredId(request.params)
    const [list, organisations, teams, mail, { readers }] = await Promise.all([
      accounts.list(actor),
      accounts.organisations(actor),
      administration.listTeams(actor),
      administration.listMailAddresses(actor),
      services.recoveryKey.list(actor),
    ])
    const account = list.find((one) => one.person === person)
    if (!account) throw new AppError('not-found')
    const around = {
      frame: frameOf(request),
      timeZone,
      organisations,
      teams,
      isOwn: person === actor.person,
      loss: readingLoss(readers, person),
    }
    return sendPage(reply, <PersonPage view={{ ...around, ...said, account, mailAddress: mail.get(person) }} />, status)
  }
}
