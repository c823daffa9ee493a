import type { FastifyReply } from 'fastify'
import type { OpenedDocument } from '../../../services/casework/documents/openDocument.ts'
import { documentHeaders } from './documentHeaders.ts'

/** A document as a file, never as a page of ours. */
export function sendDocument(reply: FastifyReply, { name, mediaType, bytes }: OpenedDocument): FastifyReply {
  return reply.headers(documentHeaders({ name, mediaType })).send(bytes)
}
