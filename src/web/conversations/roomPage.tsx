import { LinkButton } from '../look/parts/button.tsx'
import { Empty } from '../look/parts/empty.tsx'
import { Icon } from '../look/parts/icon.tsx'
import { Notice } from '../look/parts/notice.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'
import { DutyPart } from './duty/dutyPart.tsx'
import { QueueList } from './queueList.tsx'
import { TalkPanel } from './talkPanel.tsx'
import type { RoomView } from './talkView.ts'
import { UnlockForm } from './unlockForm.tsx'

/**
 * The room of who answers conversations without a name: the queue, and one conversation beside it. One document for both, so that the key that
 * was opened stays in memory while one goes from one conversation to the next.
 */
export function RoomPage({ view }: { view: RoomView }) {
  const { frame, talk, queue } = view
  const { words, assetPath } = frame
  const open = talk?.opened.conversation.number
  return (
    <Page
      frame={frame}
      title={words('conversations.title')}
      current={paths.conversations}
      head={
        <>
          <PageHead title={words('conversations.title')} lead={words('conversations.lead')} />
          <noscript>
            <Notice kind="waiting" title={words('conversations.needs_script')}>
              <p>{words('conversations.needs_script_text')}</p>
            </Notice>
          </noscript>
          <KeyPart view={view} />
        </>
      }
    >
      <div
        class="baken-room"
        data-room
        data-room-open={open ?? ''}
        data-stream={paths.conversationStream}
        data-queue={paths.queuePage(queue.page)}
        data-home={paths.conversations}
      >
        <div class="baken-room__line" role="status">
          <p data-offline hidden>
            <Icon name="waiting" tone="waiting" />
            <span>{words('conversations.offline')}</span>
          </p>
        </div>
        <div class="baken-room__queue">
          <DutyPart view={{ ...view, hasKey: view.own?.tried ?? false }} />
          <Panel id="queue" title={words('conversations.queue')} flush>
            <div data-place="queue">
              <QueueList {...view} queue={queue} open={open} />
            </div>
          </Panel>
          <p class="baken-hidden" role="status" data-news />
        </div>
        <div class="baken-room__talk">
          <p class="baken-room__back">
            <LinkButton look="plain" icon="back" href={paths.conversations}>
              {words('conversations.back')}
            </LinkButton>
          </p>
          <div data-place="talk">{talk && <TalkPanel view={talk} />}</div>
          <div data-none hidden={talk !== undefined}>
            <Empty title={words('conversations.none_open')}>
              <p>{words('conversations.none_open_text')}</p>
            </Empty>
          </div>
        </div>
        <p hidden data-news-text>
          {words('conversations.news', { number: '{number}' })}
        </p>
      </div>
      <script src={assetPath('conversations.js')} />
    </Page>
  )
}

/** The own key: to be opened here, to be tried, or to be made. */
function KeyPart({ view: { frame, own, actor, demo } }: { view: RoomView }) {
  const { words } = frame
  if (own?.tried)
    return (
      <div data-key-part>
        <Panel id="own-key" title={words('conversations.open_key')} look="next">
          <p class="baken-measure">{words('conversations.open_key_text')}</p>
          <UnlockForm frame={frame} own={own} person={actor.person} demo={demo} />
        </Panel>
      </div>
    )
  return (
    <Notice kind="waiting" title={words(own === undefined ? 'conversations.no_key' : 'conversations.key_not_tried')}>
      <p>
        {words('conversations.no_key_text')} <a href={paths.readingKey}>{words('conversations.to_key')}</a>
      </p>
    </Notice>
  )
}
