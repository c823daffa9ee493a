import { LinkButton } from '../../look/parts/button.tsx'
import { Problem } from '../../look/parts/problem.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'

/**
 * Between coming back from another site and going on. A browser keeps our strict cookie from requests that another site began, so the
 * next one has to begin here: by itself after a moment, or by the link.
 */
export function SignedInPage({ frame, next }: { frame: Frame; next: string }) {
  const { words } = frame
  const title = words('signIn.done_title')
  return (
    <Page frame={frame} title={title} goesOnTo={next}>
      <Problem
        title={title}
        actions={
          <LinkButton look="primary" href={next}>
            {words('signIn.go_on')}
          </LinkButton>
        }
      >
        <p>{words('signIn.done_lead')}</p>
      </Problem>
    </Page>
  )
}
