import type { FastifyInstance } from 'fastify'
import type { Assets, PublicAsset } from '../../web/look/assets.ts'
import { takesGzip } from './sendPage.ts'

const A_DAY = 86_400

/**
 * The stylesheet, the scripts and the icon. What all pages load may be kept for a day, so that a slow line fetches it once: it is the same
 * for everybody and says nothing but that this site was open, which the history says as well. The script of a conversation would say that
 * somebody wrote: no browser keeps it.
 */
export function serveFiles(app: FastifyInstance, assets: Assets<PublicAsset>): void {
  const ofTalk = assets.assetPath('talk.js')
  for (const [path, { contentType, body, packed }] of assets.byPath) {
    const kept = path === ofTalk ? 'no-store' : `private, max-age=${A_DAY}, immutable`
    app.get(path, (request, reply) => {
      reply.header('cache-control', kept).type(contentType)
      if (!packed || !takesGzip(request)) return reply.send(Buffer.from(body))
      return reply.headers({ 'content-encoding': 'gzip', vary: 'accept-encoding' }).send(Buffer.from(packed))
    })
  }
}
