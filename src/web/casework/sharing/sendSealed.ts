import type { FastifyReply } from 'fastify'

/** A file that only its recipient can open, for who made it: nothing between keeps it, and its name says nothing of a case. */
export function sendSealed(reply: FastifyReply, name: string, sealed: Uint8Array): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}.age"`)
    .type('application/octet-stream')
    .send(Buffer.from(sealed))
}
