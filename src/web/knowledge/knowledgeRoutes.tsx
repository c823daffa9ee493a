import type { FastifyInstance } from 'fastify'
import { parsePlainQuery } from '../../boundary/parseQuery.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import { readPublicLanguages } from '../../boundary/profile/readPublicLanguages.ts'
import { duePages } from '../../domain/knowledge/dueWork.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { readOnce } from '../shell/readOnce.ts'
import { sendPage } from '../shell/reply.ts'
import { countProposals } from './countProposals.ts'
import { DuePage } from './duePage.tsx'
import { editorOf, type KnowledgeDesk } from './knowledgeDesk.ts'
import { namesOf } from './knowledgeFrame.ts'
import { proposalRoutes } from './proposalRoutes.tsx'
import { shownContacts } from './shownContacts.ts'
import { subjectRoutes } from './subjectRoutes.tsx'

/** The desk of the editors: what waits, what has to be checked, and publishing by two people. */
export function knowledgeRoutes(app: FastifyInstance, context: DeskContext): void {
  const { frameOf, profilesFolder, profile, today, timeZone, services } = context
  countProposals(app, services.publishing)
  const directions = readOnce(async () => {
    const { languages } = await readPublicLanguages(profilesFolder, profile.name)
    return new Map(languages.map(({ code, direction }) => [code, direction]))
  })
  const readSubjects: KnowledgeDesk['readSubjects'] = async () => {
    const { embassies } = await readProfilePart(profilesFolder, profile.name, 'embassies')
    const { contacts } = await readProfilePart(profilesFolder, profile.name, 'contacts')
    return { embassies, contacts }
  }
  const viewOf: KnowledgeDesk['viewOf'] = async (request, shown) => {
    const frame = frameOf(request)
    const { person } = editorOf(request)
    const [subjects, writtenIn] = await Promise.all([readSubjects(), directions()])
    const nameOf = namesOf(frame, shown, subjects)
    return { frame, timeZone, today: today(), person, nameOf, directionOf: (code) => writtenIn.get(code) ?? 'ltr' }
  }
  app.get(paths.knowledge, async (request, reply) => {
    const actor = editorOf(request)
    parsePlainQuery(request.query)
    const knowledge = await services.publishing.show(actor)
    const { embassies, contacts } = await readSubjects()
    return sendPage(
      reply,
      <DuePage
        view={await viewOf(request, knowledge.shown)}
        knowledge={knowledge}
        due={duePages(knowledge.shown.content.pages, today())}
        contacts={shownContacts(contacts, knowledge.shown)}
        embassies={embassies}
      />,
    )
  })
  const desk = { context, readSubjects, viewOf }
  proposalRoutes(app, desk)
  subjectRoutes(app, desk)
}
