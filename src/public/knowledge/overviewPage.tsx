import { Fragment } from 'preact'
import { type KnowledgePage, pageKinds as kinds } from '../../domain/knowledge/document.ts'
import { pageState } from '../../domain/knowledge/freshness.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { parseLocale } from '../../domain/shared/locale.ts'
import { writtenDate } from '../../outputs/writtenDate.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { SearchForm } from './searchForm.tsx'

type Props = {
  frame: PublicFrame
  pages: readonly KnowledgePage[]
  /** Whether other languages have pages that this one lacks. */
  hasMore: boolean
  today: IsoDate
}

/** Everything there is to read, with a search that leaves nothing in the address. */
export function OverviewPage({ frame, pages, hasMore, today }: Props) {
  const { words } = frame
  return (
    <PublicPage frame={frame}>
      <div class="baken-block">
        <h1>{words('knowledge.title')}</h1>
        <p class="baken-lead">{words('knowledge.lead')}</p>
        <SearchForm frame={frame} />
      </div>
      {kinds
        .filter((kind) => pages.some((page) => page.kind === kind))
        .map((kind) => (
          <section key={kind} class="baken-block" aria-labelledby={kind}>
            <h2 id={kind}>{words(`knowledge.kind_${kind}`)}</h2>
            <ul class="baken-cards">
              {pages
                .filter((page) => page.kind === kind)
                .map((page) => (
                  <Entry key={page.code} frame={frame} page={page} today={today} />
                ))}
            </ul>
          </section>
        ))}
      {hasMore && <OtherLanguages frame={frame} />}
    </PublicPage>
  )
}

function OtherLanguages({ frame: { words, languages } }: { frame: PublicFrame }) {
  return (
    <p>
      {words('knowledge.more_elsewhere')}{' '}
      {languages
        .filter(({ code }) => parseLocale(code))
        .map(({ code, ownName, href }) => (
          <Fragment key={code}>
            <a class="baken-target" href={href} lang={code} hreflang={code} dir="ltr">
              {ownName}
            </a>{' '}
          </Fragment>
        ))}
    </p>
  )
}

function Entry({ frame, page, today }: { frame: PublicFrame; page: KnowledgePage; today: IsoDate }) {
  const { words, language } = frame
  const state = pageState(page, today)
  return (
    <li class="baken-entry">
      <a class="baken-target" href={`${frame.pathTo('read')}/${page.number}`}>
        <b>{page.title}</b>
      </a>
      <p>{page.summary}</p>
      <p class="baken-muted">
        {words('knowledge.version_of', { date: writtenDate(page.version, language.code) })}
        {(state === 'stale' || state === 'never_checked') && ` ${words(`knowledge.short_${state}`)}`}
      </p>
    </li>
  )
}
