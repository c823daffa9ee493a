import type { FastifyInstance } from 'fastify'
import { parsePlainQuery } from '../../boundary/parseQuery.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import { readPublicLanguages } from '../../boundary/profile/readPublicLanguages.ts'
import { duePages } from '../../domain/knowledge/dueWork.ts'
import { isCheckedLately } from '../../domain/knowledge/standing.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { readOnce } from '../conversations/readOnce.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { sendPage } from '../shell/reply.ts'
import { countProposals } from './countProposals.ts'
import { DuePage } from './duePage.tsx'
import { editorOf, type KnowledgeDesk } from './knowledgeDesk.ts'
import { namesOf } from './knowledgeFrame.ts'
import { proposalRoutes } from './proposalRoutes.tsx'
import { subjectRoutes } from './subjectRoutes.tsx'

/** The desk of the editors: what waits, what has to be checked, and publishing by two people. */
export function knowledgeRoutes(app: FastifyInstance, context: DeskContext): void {
  const { frameOf, profilesFolder, profile, today, timeZone, services } = context
  countProposals(app, services.publishing)
  const directions = readOnce(async () => {
    const { languages } = await readPublicLanguages(profilesFolder, profile.name)
    return new Map(languages.map(({ code, direction }) => [code, direction]))
  })
  const listEmbassies = async () => (await readProfilePart(profilesFolder, profile.name, 'embassies')).embassies
  const viewOf: KnowledgeDesk['viewOf'] = async (request, shown) => {
    const frame = frameOf(request)
    const { person } = editorOf(request)
    const [embassies, writtenIn] = await Promise.all([listEmbassies(), directions()])
    const nameOf = namesOf(frame, shown, embassies)
    return { frame, timeZone, today: today(), person, nameOf, directionOf: (code) => writtenIn.get(code) ?? 'ltr' }
  }
  app.get(paths.knowledge, async (request, reply) => {
    const actor = editorOf(request)
    parsePlainQuery(request.query)
    const knowledge = await services.publishing.show(actor)
    const { contacts } = await readProfilePart(profilesFolder, profile.name, 'contacts')
    const day = today()
    const waits = ({ checked_on }: { readonly checked_on: IsoDate | null }) => !isCheckedLately(checked_on, day)
    return sendPage(
      reply,
      <DuePage
        view={await viewOf(request, knowledge.shown)}
        knowledge={knowledge}
        due={duePages(knowledge.shown.content.pages, day)}
        contacts={contacts.filter((contact) => contact.kind !== 'via' && waits(contact))}
        embassies={await listEmbassies()}
      />,
    )
  })
  const desk = { context, listEmbassies, viewOf }
  proposalRoutes(app, desk)
  subjectRoutes(app, desk)
}
