import type { FastifyInstance } from 'fastify'
import { parseCspReports } from '../../boundary/access/cspReport.ts'
import { paths } from './paths.ts'

const LARGEST_REPORT = 20_000
const MINUTE_MS = 60_000
const MOST_PER_MINUTE = 60
const QUIET_MS = 10 * MINUTE_MS

/**
 * Takes what browsers say that they kept a page from doing: a fault of ours, an extension, or an attack. Each kind of it is written to
 * the log with how often it was seen, at most once in ten minutes; addresses, pages and people are not.
 */
export async function takeCspReports(app: FastifyInstance, now: () => number = Date.now): Promise<void> {
  const mayCome = makeBudget(now)
  const isWorthALine = makeTally(now)
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    const types = ['application/csp-report', 'application/reports+json', 'application/json']
    scope.addContentTypeParser(types, { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.addHook('onRequest', async (_request, reply) => {
      if (!mayCome()) return reply.code(429).send()
    })
    scope.post(paths.cspReports, { bodyLimit: LARGEST_REPORT, config: { fromAnywhere: true } }, (request, reply) => {
      for (const { directive, blocked } of parseCspReports(String(request.body), request.headers.host ?? '')) {
        const seen = isWorthALine(`${directive} ${blocked}`)
        if (seen !== undefined) request.log.error({ directive, blocked, seen }, 'a page was kept from something')
      }
      return reply.code(204).send()
    })
  })
}

/** So many in each minute, for all browsers together: more tell nothing new. */
function makeBudget(now: () => number): () => boolean {
  let minute = 0
  let used = 0
  return () => {
    const current = Math.floor(now() / MINUTE_MS)
    if (current !== minute) used = 0
    minute = current
    used += 1
    return used <= MOST_PER_MINUTE
  }
}

/** Counts by kind, of which there are few. Gives the count when it is time for a line. */
function makeTally(now: () => number): (kind: string) => number | undefined {
  const seen = new Map<string, { count: number; saidAt: number }>()
  return (kind) => {
    const before = seen.get(kind) ?? { count: 0, saidAt: Number.NEGATIVE_INFINITY }
    const count = before.count + 1
    const isTime = now() - before.saidAt >= QUIET_MS
    seen.set(kind, { count, saidAt: isTime ? now() : before.saidAt })
    return isTime ? count : undefined
  }
}
