import type { FastifyInstance } from 'fastify'
import { readKnownCodes } from '../../boundary/content/knownCodes.ts'
import { readContent } from '../../boundary/content/readContent.ts'
import { parsePlainQuery } from '../../boundary/parseQuery.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import { mayDo } from '../../domain/access/permissions.ts'
import { checkContent } from '../../domain/knowledge/checkPages.ts'
import { duePages } from '../../domain/knowledge/dueWork.ts'
import { isCheckedLately } from '../../domain/knowledge/standing.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { AppError } from '../../errors.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { actorOf, sendPage } from '../shell/reply.ts'
import { DuePage } from './duePage.tsx'

/** What waits for an editor of the knowledge. The files are read anew each time: that is what an editor changes. */
export function knowledgeRoutes(app: FastifyInstance, context: DeskContext): void {
  const { frameOf, contentFolder, profilesFolder, profile, today } = context
  app.get(paths.knowledge, async (request, reply) => {
    if (!mayDo(actorOf(request).role, 'keep_knowledge')) throw new AppError('not-found')
    parsePlainQuery(request.query)
    const [content, known, { contacts }, { embassies }] = await Promise.all([
      readContent(contentFolder),
      readKnownCodes(profilesFolder, profile.name),
      readProfilePart(profilesFolder, profile.name, 'contacts'),
      readProfilePart(profilesFolder, profile.name, 'embassies'),
    ])
    const day = today()
    const waits = ({ checked_on }: { readonly checked_on: IsoDate | null }) => !isCheckedLately(checked_on, day)
    return sendPage(
      reply,
      <DuePage
        frame={frameOf(request)}
        findings={checkContent(content, known, day)}
        due={duePages(content.pages, day)}
        contacts={contacts.filter((contact) => contact.kind !== 'via' && waits(contact))}
        embassies={embassies.filter(waits)}
      />,
    )
  })
}
