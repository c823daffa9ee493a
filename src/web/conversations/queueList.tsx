import { queueOrder } from '../../domain/conversations/queueOrder.ts'
import { Empty } from '../look/parts/empty.tsx'
import { Status } from '../look/parts/status.tsx'
import { paths } from '../shell/paths.ts'
import { FactsLine } from './factsLine.tsx'
import { type QueuePage, type QueueRow, type TalkFrame, timeText, waitText } from './talkView.ts'

type Props = TalkFrame & { queue: QueuePage; open?: string | undefined }

/** The conversations of the desk: who waits first, the acute on top. Nothing of what was said stands in it. */
export function QueueList({ queue, open, ...talk }: Props) {
  const { words } = talk.frame
  if (queue.all === 0)
    return (
      <Empty title={words('conversations.queue_empty')}>
        <p>{words('conversations.queue_empty_text')}</p>
      </Empty>
    )
  return (
    <div>
      <ul class="baken-queue" data-rows>
        {queue.rows.toSorted(queueOrder).map((row) => (
          <Row key={row.number} row={row} isOpen={row.number === open} talk={talk} />
        ))}
      </ul>
      {(queue.rows.length < queue.all || queue.page > 1) && <QueueParts queue={queue} talk={talk} />}
    </div>
  )
}

/** Which part of the queue this is, and the way to the others. */
function QueueParts({ queue: { rows, page, from, all }, talk }: { queue: QueuePage; talk: TalkFrame }) {
  const { words } = talk.frame
  const to = from + rows.length - 1
  return (
    <nav class="baken-queue__parts" aria-label={words('conversations.queue_parts')}>
      <p>{words(rows.length === 0 ? 'conversations.queue_past' : 'conversations.queue_part', { from, to, all })}</p>
      {page > 1 && (
        <a href={paths.conversationsPage(page - 1)} data-queue-part={paths.queuePage(page - 1)}>
          {words('conversations.queue_before')}
        </a>
      )}
      {rows.length > 0 && to < all && (
        <a href={paths.conversationsPage(page + 1)} data-queue-part={paths.queuePage(page + 1)}>
          {words('conversations.queue_next')}
        </a>
      )}
    </nav>
  )
}

function Row({ row, isOpen, talk }: { row: QueueRow; isOpen: boolean; talk: TalkFrame }) {
  const { words } = talk.frame
  return (
    <li>
      <a href={paths.conversation(row.number)} data-open-talk={row.number} aria-current={isOpen ? 'true' : undefined}>
        <span class="baken-case">{row.number}</span> {words(`conversations.kind_${row.kind}`)}
        {row.unread > 0 && (
          <span class="baken-queue__new">
            <span class="baken-count">{row.unread}</span>
            <span class="baken-hidden"> {words('conversations.unread')}</span>
          </span>
        )}
      </a>
      <p>
        <FactsLine facts={row.facts} frame={talk.frame} />
      </p>
      <p class="baken-queue__states">
        <States row={row} talk={talk} />
      </p>
    </li>
  )
}

/** Words beside colours: how urgent it is, how long somebody waits, who has it, and what was asked. */
function States({ row, talk }: { row: QueueRow; talk: TalkFrame }) {
  const { words } = talk.frame
  const has = row.held_by === talk.actor.person ? words('conversations.held_by_you') : row.holder
  return (
    <>
      {row.facts.acute === 'yes' && <Status kind="danger">{words('conversations.acute_yes')}</Status>}
      {row.facts.acute === 'soon' && <Status kind="danger">{words('conversations.acute_soon')}</Status>}
      {row.facts.acute === 'unsure' && <Status kind="waiting">{words('conversations.acute_unsure')}</Status>}
      {row.waits ? (
        <Status kind="waiting">{waitText(row.waits_since ?? row.reporter_at, talk)}</Status>
      ) : (
        <span class="baken-muted">{words('conversations.last_wrote', { time: timeText(row.wrote_at, talk) })}</span>
      )}
      <span>
        {has === null ? words('conversations.held_by_nobody') : words('conversations.held_by', { name: has })}
      </span>
      {!row.readable && <Status kind="waiting">{words('conversations.state_no_access')}</Status>}
      {row.needs_rotation && <Status kind="waiting">{words('conversations.state_rotation')}</Status>}
      {row.withdrawn && <Status kind="neutral">{words('conversations.state_withdrawn')}</Status>}
      {row.closed && <Status kind="neutral">{words('conversations.state_closed')}</Status>}
      {row.blocked_reason !== null && <Status kind="neutral">{words('conversations.state_blocked')}</Status>}
      {row.deletion_by !== null && <Status kind="changed">{words('conversations.state_deletion_asked')}</Status>}
      {row.case_number !== null && (
        <Status kind="safe">{words('conversations.became_case', { number: row.case_number })}</Status>
      )}
    </>
  )
}
