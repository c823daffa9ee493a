import type { FastifyInstance } from 'fastify'
import { readProfileLists } from '../../../boundary/codes/profileLists.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { yearEnd, yearOf } from '../../../domain/shared/isoDate.ts'
import { sourceText } from '../../../outputs/codes/sourceText.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { definitionsNamed, makeView, readerOf } from '../figuresView.ts'
import { DefinitionListPage } from './definitionListPage.tsx'
import { DefinitionSetPage } from './definitionSetPage.tsx'

/** The definition sets as text that people can read. */
export function definitionRoutes(app: FastifyInstance, ctx: DeskContext): void {
  const { services, defaultDefinitions } = ctx
  let lists: ReturnType<typeof readProfileLists> | undefined
  const listsOfProfile = () => (lists ??= readProfileLists(ctx.profilesFolder, ctx.profile))

  app.get(paths.definitions, (request, reply) => {
    readerOf(ctx, request)
    parsePlainQuery(request.query)
    const names = [...ctx.definitionSets.keys()]
    return sendPage(
      reply,
      <DefinitionListPage frame={ctx.frameOf(request)} names={names} byDefault={defaultDefinitions} />,
    )
  })

  app.get<{ Params: { name: string } }>('/definitions/:name', async (request, reply) => {
    const reader = readerOf(ctx, request)
    parsePlainQuery(request.query)
    const { definitions } = definitionsNamed(ctx, request.params.name)
    const [newest] = await services.listFigureYears(reader)
    const year = newest ?? yearOf(ctx.today())
    const question = { year, asOf: yearEnd(year), knownAt: null }
    const view = makeView(ctx, request, { question, definitions: definitions.name })
    const figures = await services.countFigures(reader, definitions, question)
    const { words, locale } = view.frame
    const { sources } = await listsOfProfile()
    const source = sourceText(definitions.source, sources, words, locale)
    return sendPage(reply, <DefinitionSetPage view={view} figures={figures} source={source} />)
  })
}
