import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors.ts'

/** Listens on 127.0.0.1 and ::1, and nowhere else. Fails with `port-taken` that names the variable to change. */
export async function listenOnLoopback(app: FastifyInstance, port: number, variable: string): Promise<void> {
  try {
    // Fastify takes this name for every loopback address that the machine gives it.
    await app.listen({ host: 'localhost', port })
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
    throw taken ? new AppError('port-taken', { port, variable }, error) : error
  }
}
