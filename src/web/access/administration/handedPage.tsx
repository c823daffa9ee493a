import { LinkButton } from '../../look/parts/button.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'

type Props = { frame: Frame; person: number; name: string; link: string; until: string }

/** A link that is shown once, to be handed over in person. */
export function HandedPage({ frame, person, name, link, until }: Props) {
  const { words } = frame
  return (
    <Page
      frame={frame}
      title={words('administration.nav_people')}
      current={paths.people}
      head={
        <PageHead
          title={words('administration.handed_title', { name })}
          lead={words('administration.handed_lead', { until })}
        />
      }
    >
      <Panel id="handed" title={words('administration.handed_link')} look="next">
        <div class="baken-stack">
          <p>
            <code class="baken-secret">{link}</code>
          </p>
          <p class="baken-muted">{words('administration.handed_again', { name })}</p>
          <div class="baken-buttons">
            <LinkButton href={paths.person(person)}>{words('administration.handed_ready')}</LinkButton>
          </div>
        </div>
      </Panel>
    </Page>
  )
}
