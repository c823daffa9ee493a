import { actBody, writtenAct } from '../../boundary/api/actFields.ts'
import { caseParams } from '../../boundary/api/fields.ts'
import type { Act, Request } from '../../boundary/casework/acts/act.ts'
import { caseActs } from '../../boundary/casework/acts/caseActs.ts'
import { parseCaseNumber } from '../../boundary/casework/caseRequest.ts'
import { type CommandName, caseRules, parseCommandName } from '../../domain/casework/caseCommand.ts'
import { AppError } from '../../errors.ts'
import type { ApiApp } from '../apiApp.ts'
import type { ApiContext } from '../apiServices.ts'
import { actorOf } from '../authenticate.ts'
import { RefusedAct } from './refusedAct.ts'

const writing = { scope: 'cases:write', act: 'act_on_cases' } as const

/** Every act on a case, one operation each, by the same table as the pages; but those that a person has to do on screen. */
export function actRoutes(app: ApiApp, context: ApiContext): void {
  for (const [name, act] of Object.entries(caseActs)) {
    const command = parseCommandName(name)
    if (command === undefined) throw new AppError('internal', { act: name })
    if (!caseRules[command].byPersonOnly) actRoute(app, context, command, act)
  }
}

function actRoute(app: ApiApp, { profile, services }: ApiContext, name: CommandName, act: Act): void {
  const said = { operationId: `act-${name}`, tags: ['acts'], summary: `Asks for '${name}'; a rule decides.` }
  app.post(
    `/cases/:number/acts/${name}`,
    {
      config: { demand: writing },
      schema: { ...said, params: caseParams, body: actBody(act), response: { 201: writtenAct } },
    },
    async (request, reply) => {
      const { seen, ...fields } = request.body
      const asked = requestOf(act, fields)
      const number = parseCaseNumber(request.params)
      const done = await services.actOnCase(actorOf(request), { number, seen, ...asked })
      if (!done.ok) throw new RefusedAct(done.error, profile)
      return reply.code(201).send(done.value)
    },
  )
}

/** The schema of the operation read the fields: they are those of the act. */
function requestOf(act: Act, fields: object): Request {
  return act.requestOf(fields as never)
}
