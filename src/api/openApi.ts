import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { problemSchema } from '../boundary/api/problem.ts'
import type { Demand } from './authenticate.ts'

/** The version of the interface: it changes when a client may have to (semantic versioning). */
export const API_VERSION = '1.0.0'

const BEARER = 'bearer'

/** Collects the operations that are registered from here on, and describes them as OpenAPI 3.1, from the schemas that they are held to. */
export async function describeOperations(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Baken',
        version: API_VERSION,
        description:
          'Cases of a hub, and who may see them. What a client sees is decided by its role, its organisation and its relation to a case. ' +
          'A case that does not exist and a case that may not be seen are answered alike.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      components: {
        securitySchemes: { [BEARER]: { type: 'http', scheme: 'bearer' } },
      },
    },
    transform: (operation) => {
      const { schema, url } = jsonSchemaTransform(operation)
      return { url, schema: { ...schema, ...demandOf(operation.route.config?.demand) } }
    },
    transformObject: (described) =>
      withProblems('openapiObject' in described ? (described.openapiObject as Described) : {}),
  })
}

function demandOf(demand: Demand | undefined) {
  if (!demand || demand === 'open') return { security: [] }
  return { security: [{ [BEARER]: [] }], 'x-scope': demand.scope, 'x-roles-that': demand.act }
}

const problemAnswer = {
  description: 'Problem details (RFC 9457).',
  content: { 'application/problem+json': { schema: problemSchema } },
}

type Described = {
  readonly components?: object
  readonly paths?: Readonly<Record<string, Readonly<Record<string, { readonly responses?: object }>>>>
}

/** Any operation can be refused, and is then answered in one form. */
function withProblems({ components, paths = {}, ...rest }: Described): object {
  const refused = { default: { $ref: '#/components/responses/Problem' } }
  const explained = each(paths, (methods) =>
    each(methods, ({ responses, ...operation }) => ({ ...operation, responses: { ...responses, ...refused } })),
  )
  return { ...rest, components: { ...components, responses: { Problem: problemAnswer } }, paths: explained }
}

function each<Value, Made>(all: Readonly<Record<string, Value>>, make: (value: Value) => Made) {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, make(value)]))
}
