import { roomsIn } from '../../messages/publicWords.ts'
import type { ShownPage } from '../../outputs/knowledge/shownPage.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { Blocks } from './blocks.tsx'

type Props = { frame: PublicFrame; page: ShownPage }

/** A page of knowledge: what it says, its sources, its age, and how to tell the editors that something is wrong. */
export function ContentPage({ frame, page }: Props) {
  const { words } = frame
  const root = frame.pathTo('read')
  const rest = {
    addressOf: (number: number) => `${root}/${number}`,
    sayCite: (number: number) => words('knowledge.cite', { number }),
  }
  return (
    <PublicPage frame={frame}>
      <article class="baken-read">
        <p class="baken-back">
          <a class="baken-target" href={root}>
            {words('knowledge.to_overview')}
          </a>
        </p>
        <h1>{page.title}</h1>
        <p class="baken-lead">{page.summary}</p>
        {page.mark !== undefined && (
          <p class={page.isOverdue ? 'baken-age baken-age--over' : 'baken-age'}>{page.mark}</p>
        )}
        <Blocks blocks={page.opening} {...rest} />
        {page.sections.length > 3 && <OnThisPage frame={frame} page={page} />}
        {page.sections.map(({ id, level, title, blocks }) => (
          <section key={id} aria-labelledby={id}>
            {level === 2 ? <h2 id={id}>{title}</h2> : <h3 id={id}>{title}</h3>}
            <Blocks blocks={blocks} {...rest} />
          </section>
        ))}
        <Sources frame={frame} page={page} />
        <About frame={frame} page={page} />
      </article>
    </PublicPage>
  )
}

function OnThisPage({ frame: { words }, page }: Props) {
  return (
    <nav class="baken-contents" aria-labelledby="contents">
      <h2 id="contents">{words('knowledge.contents')}</h2>
      <ul class="baken-leads">
        {page.sections
          .filter(({ level }) => level === 2)
          .map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function Sources({ frame: { words }, page }: Props) {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{words('knowledge.sources')}</h2>
      <ol class="baken-sources">
        {page.sources.map(({ number, title, address }) => (
          <li key={number} id={`source-${number}`}>
            <bdi lang={page.profileLanguage}>{title}</bdi>{' '}
            {address !== undefined && (
              <a href={address} rel="noreferrer">
                {words('knowledge.open_source')}
              </a>
            )}
          </li>
        ))}
      </ol>
      <p class="baken-muted">{words('knowledge.sources_note')}</p>
    </section>
  )
}

/** Version, owner and last check; the page on paper; a remark for the editors. */
function About({ frame, page }: Props) {
  const { words } = frame
  const owner = page.facts[1]?.value ?? ''
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words('knowledge.about')}</h2>
      <dl class="baken-about">
        {page.facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <Remark frame={frame} title={page.title} owner={owner} />
      <div class="baken-onscreen">
        <h3>{words('knowledge.print_title')}</h3>
        <p>{words('knowledge.print_warning')}</p>
        {page.isFactsheet && (
          <p>
            <a class="baken-target" href={`${frame.pathTo('read')}/${page.number}.pdf`} download>
              {words('knowledge.print_pdf')}
            </a>
          </p>
        )}
      </div>
    </section>
  )
}

type RemarkProps = { frame: PublicFrame; title: string; owner: string }

/** Leads to a message that says which page it is about: by POST, so that no address does. */
function Remark({ frame, title, owner }: RemarkProps) {
  const { words } = frame
  const canWrite = frame.has('write') && roomsIn(frame.language.code).includes('conversation')
  if (!canWrite) {
    return (
      <>
        <h3>{words('knowledge.remark_title')}</h3>
        <p>{words('knowledge.remark_elsewhere', { owner })}</p>
      </>
    )
  }
  return (
    <form class="baken-onscreen" method="post" action={frame.pathTo('write')}>
      <h3>{words('knowledge.remark_title')}</h3>
      <p>{words('knowledge.remark_here')}</p>
      <input type="hidden" name="step" value="fill" />
      <input type="hidden" name="kind" value="advice" />
      <input type="hidden" name="offered" value={`${words('conversation.remark_text')} ${title}`} />
      <input type="hidden" name="with_offered" value="1" />
      <button class="baken-button" type="submit">
        {words('knowledge.remark_write')}
      </button>
    </form>
  )
}
