import { Button } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { shortMoment } from '../today/todayView.ts'

/** Whether one has a secret address for one's calendar, and how to make or end it. */
export function FeedPage({ frame, made, timeZone }: { frame: Frame; made: string | undefined; timeZone: string }) {
  const { words, locale } = frame
  const title = words('today.feed_title')
  const account = { href: paths.account, label: words('signIn.account_title') }
  return (
    <Page
      frame={frame}
      title={title}
      head={
        <>
          <Crumbs words={words} path={[account]} here={title} />
          <PageHead title={title} lead={words('today.feed_text')} />
        </>
      }
    >
      <Panel id="address" title={words('today.feed_address')}>
        <div class="baken-stack baken-stack--tight">
          <p>
            {made === undefined
              ? words('today.feed_none')
              : words('today.feed_made', { moment: shortMoment(made, { words, locale, timeZone }) })}
          </p>
          <form method="post" action={paths.ownCalendar}>
            <Button look="primary">{words(made === undefined ? 'today.feed_make' : 'today.feed_again')}</Button>
            {made !== undefined && <p class="baken-hint">{words('today.feed_again_hint')}</p>}
          </form>
          {made !== undefined && (
            <form method="post" action={paths.ownCalendarRemoval}>
              <Button>{words('today.feed_revoke')}</Button>
            </form>
          )}
        </div>
      </Panel>
    </Page>
  )
}

/** The address that was just made: shown this once. */
export function NewFeedPage({ frame, address }: { frame: Frame; address: string }) {
  const { words } = frame
  const title = words('today.feed_new_title')
  return (
    <Page frame={frame} title={title} head={<PageHead title={title} lead={words('today.feed_new_lead')} />}>
      <Panel id="address" title={words('today.feed_address')}>
        <div class="baken-stack baken-stack--tight">
          <p>
            <code class="baken-breaks">{address}</code>
          </p>
          <p>{words('today.feed_new_text')}</p>
          <p>
            <a href={paths.account}>{words('today.feed_back')}</a>
          </p>
        </div>
      </Panel>
    </Page>
  )
}
