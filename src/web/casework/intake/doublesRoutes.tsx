import type { FastifyInstance } from 'fastify'
import { parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import { birthYearIn } from '../../../domain/casework/birthYearIn.ts'
import { IDENTITY } from '../../../domain/casework/sealedPart.ts'
import { parseIsoDate } from '../../../domain/shared/isoDate.ts'
import { isEnoughToFind } from '../../../services/casework/names/enoughToFind.ts'
import type { FindKnown } from '../../../services/casework/names/findKnown.ts'
import type { CaseView } from '../../../services/casework/showCase.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { CaseChapter } from '../chapters/caseChapter.tsx'
import { viewOfChapter } from '../chapters/chapterRoutes.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { DoublesFound } from './doublesFound.tsx'
import { takerOf } from './intakeRoutes.tsx'
import { reportChapter } from './reportChapter.tsx'
import { REPORTS } from './slug.ts'

/** Looks who is like the client of a case, among what the asker may see. It opens who the client is, which is logged. */
export function doublesRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services } = context

  app.post(`${paths.cases}/:number/doubles`, async (request, reply) => {
    const actor = takerOf(request)
    const number = parseCaseNumber(request.params)
    const shown = await services.showCase(actor, { number, open: { parts: [IDENTITY], as: REPORTS } })
    const asked = askedOf(shown)
    const found = asked && isEnoughToFind(asked) ? await services.intake.findKnown(actor, asked) : undefined
    const known = found?.filter((each) => each.number !== number)
    const view = await viewOfChapter(context, request, shown, {})
    const Body = (props: { view: ChapterView }) => (
      <DoublesFound view={props.view} known={known} isNamed={asked !== undefined} />
    )
    return sendPage(reply, <CaseChapter view={view} chapter={{ ...reportChapter, Body }} />)
  })

  // Loading the answer again asks for nothing: it leads to the page.
  app.get(`${paths.cases}/:number/doubles`, (request, reply) => {
    takerOf(request)
    return reply.redirect(paths.caseChapter(parseCaseNumber(request.params), REPORTS), 303)
  })
}

/** Whom to look for; missing when nobody knows the client's name. */
function askedOf({ opened, state }: CaseView): Parameters<FindKnown>[1] | undefined {
  const content = opened.findLast(({ part }) => part === IDENTITY)?.content ?? {}
  const name = content['name']
  if (typeof name !== 'string' || name === '') return undefined
  const birthDate = parseIsoDate(String(content['birth_date'] ?? ''))
  return { name, birthDate, birthYear: birthYearIn(content), country: state.country }
}
