import type { FastifyInstance } from 'fastify'
import type { Assets, PublicAsset } from '../../web/look/assets.ts'
import { takesGzip } from './sendPage.ts'

const A_DAY = 86_400

/**
 * The stylesheet, the script and the icon of all pages. They may be kept for a day, so that a slow line fetches them once: they are the
 * same for everybody and say nothing but that this site was open, which the history says as well.
 */
export function serveFiles(app: FastifyInstance, assets: Assets<PublicAsset>): void {
  for (const [path, { contentType, body, packed }] of assets.byPath) {
    app.get(path, (request, reply) => {
      reply.header('cache-control', `private, max-age=${A_DAY}, immutable`).type(contentType)
      if (!packed || !takesGzip(request)) return reply.send(Buffer.from(body))
      return reply.headers({ 'content-encoding': 'gzip', vary: 'accept-encoding' }).send(Buffer.from(packed))
    })
  }
}
