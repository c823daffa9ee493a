import { z } from 'zod'
import { readRequest } from './requestFaults.ts'

/** Reads a part of a request by the schema of its operation; throws at what is no schema, which is a bug of ours. */
export function readBySchema(schema: unknown, value: unknown) {
  if (!(schema instanceof z.ZodType)) throw new Error('an operation without a schema')
  return readRequest(schema, value)
}
