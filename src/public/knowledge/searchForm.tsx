import { MAX_QUERY } from '../../domain/knowledge/searchPages.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'

/** A question goes by POST: an address with a question in it would stay in the history. */
export function SearchForm({ frame, question = '' }: { frame: PublicFrame; question?: string }) {
  const { words } = frame
  return (
    <search>
      <form class="baken-search" method="post" action={frame.pathTo('read')} autocomplete="off">
        <label for="question">{words('knowledge.search_label')}</label>
        <div>
          <input
            class="baken-input"
            id="question"
            name="question"
            type="search"
            value={question}
            maxLength={MAX_QUERY}
          />
          <button class="baken-button" type="submit">
            {words('knowledge.search')}
          </button>
        </div>
      </form>
    </search>
  )
}
