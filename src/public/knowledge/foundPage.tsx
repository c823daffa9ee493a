import type { SearchHit } from '../../domain/knowledge/searchPages.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { SearchForm } from './searchForm.tsx'

type Props = { frame: PublicFrame; question: string; hits: readonly SearchHit[] }

/** The pages with all words of a question; without any, what to do then. */
export function FoundPage({ frame, question, hits }: Props) {
  const { words } = frame
  const root = frame.pathTo('read')
  return (
    <PublicPage frame={frame}>
      <div class="baken-block">
        <p>
          <a class="baken-target" href={root}>
            {words('knowledge.to_overview')}
          </a>
        </p>
        <h1>{question === '' ? words('knowledge.search_label') : words('knowledge.found', { count: hits.length })}</h1>
        {question !== '' && hits.length === 0 && <p>{words('knowledge.found_nothing')}</p>}
        <ul class="baken-cards">
          {hits.map(({ page, excerpt }) => (
            <li key={page.number} class="baken-entry">
              <a class="baken-target" href={`${root}/${page.number}`}>
                <b>{page.title}</b>
              </a>
              <p>{excerpt ?? page.summary}</p>
            </li>
          ))}
        </ul>
        <SearchForm frame={frame} question={question} />
      </div>
    </PublicPage>
  )
}
