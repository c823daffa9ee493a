import type { FastifyInstance } from 'fastify'
import {
  type Deed,
  parseButton,
  parseDeed,
  parsePerson,
  parsePrincipal,
  parseReaders,
} from '../../../boundary/access/caseAccessRequest.ts'
import { parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { caseworkerOf } from '../../casework/caseworkerOf.ts'
import type { CaseAccessServices } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { type AnswerForm, toAccessPage } from './answerForm.ts'
import type { SendAccess } from './sendAccess.tsx'

/** The page on who may see a case, and its forms for team, owner, exclusions and the named list. */
export function accessPageRoutes(
  app: FastifyInstance,
  services: CaseAccessServices,
  send: SendAccess,
  answer: AnswerForm,
) {
  const { assign, keepOut } = services
  const address = `${paths.cases}/:number/access`

  app.get(address, async (request, reply) => {
    const actor = caseworkerOf(request)
    const done = parseDeed(request.query)
    return send(request, reply, actor, parseCaseNumber(request.params), { done })
  })

  type Work = (actor: Actor, number: string, body: unknown) => Promise<void>

  const form = (part: string, deed: Deed, work: Work) => {
    app.post(`${address}/${part}`, { config: { keepsDraft: true } }, (request, reply) =>
      answer(request, reply, deed, (actor, number) => work(actor, number, request.body)),
    )
    app.get(`${address}/${part}`, toAccessPage)
  }

  form('owner', 'owner_set', (actor, number, body) => assign.setOwner(actor, { number, person: parsePerson(body) }))
  form('team', 'team_added', (actor, number, body) => assign.add(actor, { number, principal: parsePrincipal(body) }))
  app.post(`${address}/team/removal`, (request, reply) => {
    const principal = parsePrincipal(request.body)
    const after = sawItThrough(caseworkerOf(request), principal) ? 'left' : 'team_removed'
    return answer(request, reply, after, (actor, number) => assign.remove(actor, { number, principal }))
  })
  app.get(`${address}/team/removal`, toAccessPage)

  form('exclusions', 'excluded', (actor, number, body) => keepOut.exclude(actor, { number, person: parsePerson(body) }))
  form('exclusions/removal', 'readmitted', (actor, number, body) =>
    keepOut.readmit(actor, { number, person: parsePerson(body) }),
  )
  form('named-list', 'restricted', (actor, number, body) =>
    keepOut.restrict(actor, { number, readers: parseReaders(body) }),
  )
  form('named-list/removal', 'unrestricted', (actor, number, body) => {
    parseButton(body)
    return keepOut.unrestrict(actor, { number })
  })
}

/** Who takes a case from their own team may have seen it in no other way. */
function sawItThrough({ role, principals }: Actor, principal: number): boolean {
  return databaseRoleOf(role) === 'caseworker' && principals.includes(principal)
}
