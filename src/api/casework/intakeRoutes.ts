import { programBody, takenNumber } from '../../boundary/casework/intake/programIntake.ts'
import { type Intake, readIntake } from '../../boundary/casework/intake/readIntake.ts'
import { AppError } from '../../errors.ts'
import type { ApiApp } from '../apiApp.ts'
import type { ApiContext } from '../apiServices.ts'
import { actorOf } from '../authenticate.ts'
import { RefusedAct } from './refusedAct.ts'

const writing = { scope: 'cases:write', act: 'act_on_cases' } as const

/** Reports and advice requests from a program. Who is known already a person decides, on the page of the case. */
export function intakeRoutes(app: ApiApp, { profile, services }: ApiContext): void {
  const said = { tags: ['intake'], body: programBody, response: { 201: takenNumber } }

  app.post(
    '/reports',
    {
      config: { demand: writing },
      schema: { ...said, operationId: 'addReport', summary: 'Opens a case from a report.' },
    },
    async (request, reply) => {
      const intake = intakeOf('report', request.body)
      if (intake.kind !== 'report') throw new AppError('internal')
      const { taken, from, form } = intake
      const done = await services.intake.openCase(actorOf(request), { taken, from, form })
      if (!done.ok) throw new RefusedAct(done.error, profile)
      return reply.code(201).send(done.value)
    },
  )

  app.post(
    '/advice-requests',
    {
      config: { demand: writing },
      schema: {
        ...said,
        operationId: 'addAdviceRequest',
        summary: 'Registers an advice request. One that says anything on a client or a family is refused.',
      },
    },
    async (request, reply) => {
      const intake = intakeOf('advice_request', request.body)
      const done = await services.intake.take(actorOf(request), intake)
      if (done.is === 'refused') throw new RefusedAct(done.refusal, profile)
      if (done.is === 'made_before') throw new AppError('conflict')
      if (done.is !== 'advised') throw new AppError('internal')
      return reply.code(201).send({ number: done.number })
    },
  )
}

/** The body was read by its schema; what a report needs besides is named here. */
function intakeOf(kind: Intake['kind'], fields: object): Intake {
  const read = readIntake({ ...fields, kind })
  if (read.ok) return read.intake
  const [wrong] = read.wrong
  throw new AppError('invalid-input', { field: wrong?.field ?? '', expected: wrong?.expected ?? '' })
}
