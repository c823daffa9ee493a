import { parseQuestion } from '../../boundary/content/parseQuestion.ts'
import { readContent } from '../../boundary/content/readContent.ts'
import type { KnowledgePage } from '../../domain/knowledge/document.ts'
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
import { showPage } from './showPage.ts'

const NAME = /^(\d{1,3})(\.pdf)?$/

/** What there is to read: an overview, a search, each page, and each factsheet on paper. */
export const knowledgePages: PublicPages = {
  route: 'read',
  room: 'knowledge',
  serve: async (site, context) => {
    const { pages } = await readContent(context.contentFolder)
    const languages = [...new Set(pages.map(({ language }) => language))]
    const facts = await readKnowledgeFacts(context.profilesFolder, context.profile, languages)
    const paper = makePaper()
    const most = new Set(pages.map(({ code }) => code)).size
    const pagesIn = (frame: PublicFrame) => pages.filter(({ language }) => language === frame.language.code)
    const shown = (page: KnowledgePage, frame: PublicFrame) =>
      showPage(page, { ...frame, facts, today: context.today(), pages: pagesIn(frame) })
    site.get('', ({ frame }) => ({
      page: (
        <OverviewPage
          frame={frame}
          pages={pagesIn(frame)}
          hasMore={pagesIn(frame).length < most}
          today={context.today()}
        />
      ),
    }))
    site.post('', ({ frame, request }) => {
      const question = parseQuestion(request.body)
      return { page: <FoundPage frame={frame} question={question} hits={searchPages(pagesIn(frame), question)} /> }
    })
    site.get('/:name', async ({ frame, request }) => {
      const [, number, pdf] = NAME.exec((request.params as { readonly name: string }).name) ?? []
      const page = pagesIn(frame).find((one) => String(one.number) === number)
      const isElsewhere = pages.some((one) => String(one.number) === number)
      if (!page && isElsewhere && !pdf) return { page: <OtherLanguagePage frame={frame} /> }
      if (!page || (pdf && page.kind !== 'factsheet')) throw new AppError('not-found')
      if (pdf) return paper(shown(page, frame), frame, context.today())
      return { page: <ContentPage frame={frame} page={shown(page, frame)} /> }
    })
  },
}
