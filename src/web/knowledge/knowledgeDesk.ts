import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../domain/access/actor.ts'
import { mayDo } from '../../domain/access/permissions.ts'
import type { Shown } from '../../domain/knowledge/publishing/shownFiles.ts'
import { AppError } from '../../errors.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { actorOf } from '../shell/reply.ts'
import type { KnowledgeFrame, ProfileSubjects } from './knowledgeFrame.ts'

/** What the routes of the editors are made from. */
export type KnowledgeDesk = {
  readonly context: DeskContext
  /** The embassies and contacts of the profile, read anew each time. */
  readonly readSubjects: () => Promise<ProfileSubjects>
  /** What all pages have in common, for who asks. */
  readonly viewOf: (request: FastifyRequest, shown: Shown) => Promise<KnowledgeFrame>
}

/** Who is signed in and keeps the knowledge. To others the pages do not exist: fails with `not-found`. */
export function editorOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (!mayDo(actor.role, 'keep_knowledge')) throw new AppError('not-found')
  return actor
}
