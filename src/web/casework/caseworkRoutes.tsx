import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { makeParseCaseListChoice } from '../../boundary/casework/caseListChoice.ts'
import { findCaseNumber, parseCaseNumber, parseSealedRequest } from '../../boundary/casework/caseRequest.ts'
import { parsePlainQuery } from '../../boundary/parseQuery.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { hatOf } from '../../domain/access/hatOf.ts'
import { mayDo } from '../../domain/access/permissions.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import { IDENTITY } from '../../domain/casework/sealedPart.ts'
import { AppError, httpStatus } from '../../errors.ts'
import { codeLabels } from '../../outputs/casework/codeLabels.ts'
import { clockTime } from '../../outputs/casework/moments.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { actorOf, sendPage } from '../shell/reply.ts'
import { CaseListPage } from './caseListPage.tsx'
import { CaseNotFoundPage } from './caseNotFoundPage.tsx'
import { CasePage } from './casePage.tsx'
import { caseworkerOf } from './caseworkerOf.ts'
import { CounterNotFoundPage } from './partnerDesk/counterNotFoundPage.tsx'
import { counterPapersOf } from './partnerDesk/counterPapers.ts'
import { contactsOf } from './profileContacts.ts'

/** To those who work on it, the first page of a case says who it is about; an organisation that was given a share asks for it. */
function overviewOf({ role }: Actor, number: string) {
  if (databaseRoleOf(role) === 'partner') return { number }
  return { number, open: { parts: [IDENTITY], as: IDENTITY }, team: true }
}

/** The list of cases, the page of one case, and its sealed parts when somebody asks for one. */
export function caseworkRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, profile, frameOf, timeZone } = context
  const definitions = { sets: context.definitionSets, byDefault: context.defaultDefinitions }
  const parseChoice = makeParseCaseListChoice(profile, definitions)

  app.get(paths.cases, (request, reply) => sendList(request, reply, { of: request.query, names: false }))

  app.post(paths.casesWithNames, (request, reply) => {
    caseworkerOf(request)
    parsePlainQuery(request.query)
    return sendList(request, reply, { of: request.body, names: true })
  })

  // Loading the list with names again, or in the other language, asks for no name: it shows the list.
  app.get(paths.casesWithNames, (request, reply) => {
    caseworkerOf(request)
    return reply.redirect(paths.cases, 303)
  })

  type Asked = { readonly of: unknown; readonly names: boolean }

  async function sendList(request: FastifyRequest, reply: FastifyReply, { of, names }: Asked): Promise<FastifyReply> {
    const actor = caseworkerOf(request)
    const choice = parseChoice(of)
    const frame = frameOf(request)
    const { query, under } = choice
    const found = await services.listCases(actor, { query, names, ...(under && { under }) })
    const counted = under && (await services.openNumber(actor, under.definitions, under.question, under.cell.id)).count
    const label = codeLabels(profile, frame.locale)
    const loggedAt = clockTime(new Date().toISOString(), timeZone, frame.locale)
    const isPartner = databaseRoleOf(actor.role) === 'partner'
    const played = new Set((await context.tours?.list())?.flatMap((tour) => tour.number ?? []))
    const view = { frame, role: actor.role, isPartner, profile, label, choice, found, names, counted, played, loggedAt }
    return sendPage(reply, <CaseListPage view={view} />)
  }

  app.get(`${paths.cases}/:number`, async (request, reply) => {
    const actor = caseworkerOf(request)
    parsePlainQuery(request.query)
    try {
      const number = parseCaseNumber(request.params)
      return await sendCase(request, reply, await services.showCase(actor, overviewOf(actor, number)))
    } catch (error) {
      const isMissing = error instanceof AppError && error.code === 'not-found'
      if (isMissing && actor.role === 'consular_officer') {
        const page = <CounterNotFoundPage frame={frameOf(request)} papers={await counterPapersOf(context)} />
        return sendPage(reply, page, httpStatus['not-found'])
      }
      if (!isMissing || !mayDo(actor.role, 'break_glass')) throw error
      const page = <CaseNotFoundPage frame={frameOf(request)} number={findCaseNumber(request.params)} />
      return sendPage(reply, page, httpStatus['not-found'])
    }
  })

  app.post(`${paths.cases}/:number/sealed`, async (request, reply) => {
    const actor = caseworkerOf(request)
    parsePlainQuery(request.query)
    const number = parseCaseNumber(request.params)
    const open = parseSealedRequest(request.body)
    return sendCase(request, reply, await services.showCase(actor, { number, open }), open)
  })

  // Loading an opened part again, or in the other language, asks for nothing sealed: it shows the case.
  app.get(`${paths.cases}/:number/sealed`, (request, reply) => {
    caseworkerOf(request)
    return reply.redirect(paths.case(parseCaseNumber(request.params)), 303)
  })

  type Shown = Awaited<ReturnType<typeof services.showCase>>

  async function sendCase(request: FastifyRequest, reply: FastifyReply, shown: Shown, asked?: string) {
    const actor = actorOf(request)
    const hat = hatOf(actor.role)
    if (hat === undefined) throw new AppError('not-found')
    const frame = frameOf(request)
    const label = codeLabels(profile, frame.locale)
    const openedAt = clockTime(new Date().toISOString(), timeZone, frame.locale)
    const mayUseVault = mayDo(actor.role, 'use_vault')
    const about = { frame, profile, label, timeZone, today: context.today(), actor, hat, shown, organisations: [] }
    const contacts = await contactsOf(context)
    const view = { ...about, contacts, answer: undefined, done: undefined, mayUseVault, asked, openedAt }
    return sendPage(reply, <CasePage view={view} />)
  }
}
