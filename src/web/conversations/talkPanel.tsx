import { Notice } from '../look/parts/notice.tsx'
import { Status } from '../look/parts/status.tsx'
import { paths } from '../shell/paths.ts'
import { ActForms } from './actForms.tsx'
import { ComposeForms } from './composeForms.tsx'
import { SafetyCard } from './safetyCard.tsx'
import { TalkLine } from './talkLine.tsx'
import { type TalkView, timeText } from './talkView.ts'

/**
 * One conversation. What was said stands sealed in it, and the script of the page opens it with the key of the reader. Parts with a name are
 * replaced when something changes; lines are added, and what somebody is typing stays.
 */
export function TalkPanel({ view }: { view: TalkView }) {
  const { frame, opened } = view
  const { words } = frame
  const { conversation, keys, lines } = opened
  const { number } = conversation
  return (
    <section
      class="baken-panel baken-talk"
      aria-labelledby="talk"
      data-talk={number}
      data-panel={paths.conversationPart(number, 'panel')}
      data-newest={conversation.messages}
      data-generation={conversation.generation}
      data-conversation={conversation.reporter_recipient}
    >
      <div class="baken-panel__head" data-part="head">
        <h2 id="talk" tabIndex={-1}>
          <span class="baken-case">{number}</span> {words(`conversations.kind_${conversation.kind}`)}
        </h2>
        <TalkStates view={view} />
      </div>
      <div data-part="safety">
        <SafetyCard view={view} />
      </div>
      <div data-part="keys">
        {keys.map(({ generation, sealed }) => (
          <i key={generation} hidden data-key={generation} data-sealed={sealed.toString('base64url')} />
        ))}
        {keys.length === 0 && (
          <Notice kind="waiting" title={words('conversations.no_access')}>
            <p>{words('conversations.no_access_text')}</p>
          </Notice>
        )}
      </div>
      <p class="baken-talk__note" data-lines-state role="status">
        <span data-state="sealed">{words('conversations.still_sealed')}</span>
        <span data-state="opening" hidden>
          {words('conversations.opening')}
        </span>
        <span data-state="gap" hidden>
          {words('conversations.gap')}
        </span>
        <span data-state="strange" hidden>
          {words('conversations.strange_key')}
        </span>
      </p>
      {/* A keyboard has to reach what scrolls. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls */}
      <ol class="baken-lines" data-lines aria-label={words('conversations.lines')} tabIndex={0}>
        {lines.map((line) => (
          <TalkLine key={line.seq} line={line} view={view} />
        ))}
      </ol>
      <ComposeForms view={view} />
      <div data-part="acts">
        <ActForms view={view} />
      </div>
    </section>
  )
}

/** What happened to it, in words: who has it, and what keeps it from going on. */
function TalkStates({ view }: { view: TalkView }) {
  const { frame, opened, actor } = view
  const { words } = frame
  const { conversation } = opened
  const has = conversation.held_by === actor.person ? words('conversations.held_by_you') : conversation.holder
  return (
    <div class="baken-panel__beside baken-queue__states">
      <span>{words('conversations.begun', { time: timeText(conversation.begun_at, view) })}</span>
      <span>
        {has === null ? words('conversations.held_by_nobody') : words('conversations.held_by', { name: has })}
      </span>
      {conversation.withdrawn && <Status kind="neutral">{words('conversations.state_withdrawn')}</Status>}
      {conversation.deletion_by !== null && (
        <Status kind="changed">{words('conversations.state_deletion_asked')}</Status>
      )}
      {conversation.blocked_reason !== null && <Status kind="neutral">{words('conversations.state_blocked')}</Status>}
    </div>
  )
}
