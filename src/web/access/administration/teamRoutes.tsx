import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  parseAdministeredId,
  parseDone,
  parseMemberForm,
  parseNameForm,
} from '../../../boundary/access/administrationForms.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import type { WordKey } from '../../../messages/words.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { administratorOf } from './administratorOf.ts'
import { refusalOf } from './refusal.ts'
import { TeamPage, TeamsPage } from './teamPages.tsx'

/** The teams of a hub, for administrators. */
export function teamRoutes(app: FastifyInstance, context: DeskContext): void {
  const { administration, accounts } = context.services

  app.get(paths.teams, (request, reply) => {
    parsePlainQuery(request.query)
    return sendList(request, reply)
  })

  app.post(paths.teams, async (request, reply) => {
    const actor = administratorOf(request)
    try {
      const id = await administration.addTeam(actor, parseNameForm(request.body))
      return reply.redirect(paths.team(id), 303)
    } catch (error) {
      return sendList(request, reply, refusedBy(error), statusOf(error))
    }
  })

  app.get(`${paths.teams}/:id`, (request, reply) => sendOne(request, reply, { saved: parseDone(request.query) }))

  change('', (actor, team, body) => administration.renameTeam(actor, team, parseNameForm(body)))
  change('/members', (actor, team, body) => administration.addMember(actor, team, parseMemberForm(body)))
  change('/removal', (actor, team, body) => administration.removeMember(actor, team, parseMemberForm(body)))

  /** A form on the page of a team: it says there what was done, or why nothing was. */
  function change(
    part: '' | '/members' | '/removal',
    work: (actor: Actor, team: number, body: unknown) => Promise<void>,
  ): void {
    app.post(`${paths.teams}/:id${part}`, async (request, reply) => {
      const actor = administratorOf(request)
      const team = parseAdministeredId(request.params)
      try {
        await work(actor, team, request.body)
      } catch (error) {
        return sendOne(request, reply, { saved: false, refused: refusedBy(error) }, statusOf(error))
      }
      return reply.redirect(`${paths.team(team)}?done=saved`, 303)
    })
  }

  async function sendList(request: FastifyRequest, reply: FastifyReply, refused?: WordKey, status = 200) {
    const teams = await administration.listTeams(administratorOf(request))
    return sendPage(reply, <TeamsPage frame={context.frameOf(request)} teams={teams} refused={refused} />, status)
  }

  async function sendOne(
    request: FastifyRequest,
    reply: FastifyReply,
    said: { readonly saved: boolean; readonly refused?: WordKey },
    status = 200,
  ) {
    const actor = administratorOf(request)
    const id = parseAdministeredId(request.params)
    const team = (await administration.listTeams(actor)).find((one) => one.id === id)
    if (!team) throw new AppError('not-found')
    const inTeam = new Set(team.members.map(({ person }) => person))
    const others = (await accounts.accounts.list(actor)).filter(
      ({ person, role, status: state }) => !inTeam.has(person) && state !== 'disabled' && worksOnCases(role),
    )
    return sendPage(reply, <TeamPage view={{ ...said, frame: context.frameOf(request), team, others }} />, status)
  }
}

function worksOnCases(role: Parameters<typeof databaseRoleOf>[0]): boolean {
  const seenAs = databaseRoleOf(role)
  return seenAs === 'caseworker' || seenAs === 'manager'
}

/** Why nothing was done; what no sentence of ours explains goes on. */
function refusedBy(error: unknown): WordKey {
  const refused = refusalOf(error)
  if (!refused) throw error
  return refused
}

function statusOf(error: unknown): number {
  return error instanceof AppError ? httpStatus[error.code] : httpStatus.refused
}
