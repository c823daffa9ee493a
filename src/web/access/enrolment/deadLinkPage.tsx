import { LinkButton } from '../../look/parts/button.tsx'
import { Door } from '../../look/parts/door.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'

/** A link that was used, replaced, is too old, or never was one: the page is the same, and says whom to ask. */
export function DeadLinkPage({ frame }: { frame: Frame }) {
  const { words } = frame
  return (
    <Page frame={frame} title={words('signIn.dead_link_title')}>
      <Door about={words('signIn.about')}>
        <h1>{words('signIn.dead_link_title')}</h1>
        <p>{words('signIn.dead_link_lead')}</p>
        <p>{words('signIn.dead_link_signed')}</p>
        <LinkButton href={paths.signIn}>{words('access.to_sign_in')}</LinkButton>
      </Door>
    </Page>
  )
}
