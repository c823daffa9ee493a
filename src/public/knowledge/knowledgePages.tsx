import { parseQuestion } from '../../boundary/content/parseQuestion.ts'
import { searchPages } from '../../domain/knowledge/searchPages.ts'
import { AppError } from '../../errors.ts'
import type { PublicPages } from '../publicContext.ts'
import { OtherLanguagePage } from '../shell/otherLanguagePage.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { ContentPage } from './contentPage.tsx'
import { FoundPage } from './foundPage.tsx'
import { readKnowledgeFacts } from './knowledgeFacts.ts'
import { OverviewPage } from './overviewPage.tsx'
import { makePaper } from './paper.ts'
import { searchedPage } from './searchedPage.ts'
import { showPage } from './showPage.ts'

const NAME = /^(\d{1,3})(\.pdf)?$/

/** What there is to read: an overview, a search, each page, and each factsheet on paper. */
export const knowledgePages: PublicPages = {
  route: 'read',
  room: 'knowledge',
  serve: async (site, context) => {
    const { shelf } = context
    const { pages: first } = await shelf()
    const languages = [...new Set(first.map(({ language }) => language))]
    const facts = await readKnowledgeFacts(context.profilesFolder, context.profile, languages)
    const paper = makePaper()
    const onShelf = async (frame: PublicFrame) => {
      const { pages, embassies } = await shelf()
      const own = pages.filter(({ language }) => language === frame.language.code)
      const setting = {
        ...frame,
        facts,
        embassies,
        contacts: await context.contacts(),
        today: context.today(),
        pages: own,
      }
      return { all: pages, own, setting }
    }
    site.get('', async ({ frame }) => {
      const { all, own } = await onShelf(frame)
      const most = new Set(all.map(({ code }) => code)).size
      return {
        page: <OverviewPage frame={frame} pages={own} hasMore={own.length < most} today={context.today()} />,
      }
    })
    site.post('', async ({ frame, request }) => {
      const question = parseQuestion(request.body)
      const { own, setting } = await onShelf(frame)
      const shown = own.map((page) => searchedPage(showPage(page, setting)))
      const hits = searchPages(shown, question)
      return { page: <FoundPage frame={frame} question={question} hits={hits} /> }
    })
    site.get('/:name', async ({ frame, request }) => {
      const [, number, pdf] = NAME.exec((request.params as { readonly name: string }).name) ?? []
      const { all, own, setting } = await onShelf(frame)
      const page = own.find((one) => String(one.number) === number)
      const isElsewhere = all.some((one) => String(one.number) === number)
      if (!page && isElsewhere && !pdf) return { page: <OtherLanguagePage frame={frame} /> }
      if (!page || (pdf && page.kind !== 'factsheet')) throw new AppError('not-found')
      const shown = showPage(page, setting)
      if (pdf) return paper(page, shown, frame, context.today())
      return { page: <ContentPage frame={frame} page={shown} /> }
    })
  },
}
