import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors.ts'

/** How long an answer that is under way may take when the application ends. */
const GRACE_MS = 2_000

/**
 * Listens on 127.0.0.1 and ::1, and nowhere else: a browser takes `localhost` for either. Fails with `port-taken` that names the
 * variable to change, also when only one of the two is taken.
 */
export async function listenOnLoopback(app: FastifyInstance, port: number, variable: string): Promise<void> {
  // One server answers both: its limits, its timeouts and what it says to a broken request are the same.
  const sixth = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    app.server.emit('connection', socket)
  })
  app.addHook('preClose', async () => {
    // A browser holds spare connections that never say anything: they must not hold up the end.
    setTimeout(() => app.server.closeAllConnections(), GRACE_MS).unref()
  })
  app.addHook('onClose', async () => {
    if (!sixth.listening) return
    const closed = once(sixth, 'close')
    sixth.close()
    app.server.closeIdleConnections()
    await closed
  })
  try {
    await app.listen({ host: '127.0.0.1', port })
    await listenOnSixth(sixth, port)
  } catch (error) {
    const taken = codeOf(error) === 'EADDRINUSE' || codeOf(error) === 'EACCES'
    throw taken ? new AppError('port-taken', { port, variable }, error) : error
  }
}

/** A machine without IPv6 has no ::1, and no browser that looks there. */
async function listenOnSixth(server: Server, port: number): Promise<void> {
  try {
    server.listen({ host: '::1', port, ipv6Only: true })
    await once(server, 'listening')
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT') throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
