import { readsForDesk } from '../../domain/conversations/conversation.ts'
import { Button } from '../look/parts/button.tsx'
import { Notice } from '../look/parts/notice.tsx'
import { paths } from '../shell/paths.ts'
import { ActForms } from './actForms.tsx'
import { ComposeForms } from './composeForms.tsx'
import { RecoveryPart } from './recoveryPart.tsx'
import { SafetyCard } from './safetyCard.tsx'
import { TalkLine } from './talkLine.tsx'
import { TalkLead, TalkStates } from './talkStates.tsx'
import type { TalkView } from './talkView.ts'

/**
 * One conversation. What was said stands sealed in it, and the script of the page opens it with the key of the reader. Parts with a name are
 * replaced when something changes; lines are added, and what somebody is typing stays.
 */
export function TalkPanel({ view }: { view: TalkView }) {
  const { frame, opened } = view
  const { words } = frame
  const { conversation, lines } = opened
  const { number } = conversation
  return (
    <section
      class="baken-panel baken-talk"
      aria-labelledby="talk"
      data-talk={number}
      data-panel={paths.conversationPart(number, 'panel')}
      data-read={paths.conversationAct(number, 'read')}
      data-parts={paths.conversationPart(number, 'parts')}
      data-reads={readsForDesk(opened.file, view.actor.person) ? 'yes' : 'no'}
      data-read-to={Math.max(conversation.read_to, opened.file.read.desk)}
      data-newest={conversation.messages}
      data-generation={conversation.generation}
      data-conversation={conversation.reporter_recipient}
    >
      <div class="baken-panel__head" data-part="head">
        <h2 id="talk" tabIndex={-1}>
          <span class="baken-case">{number}</span> {words(`conversations.kind_${conversation.kind}`)}
        </h2>
        <TalkLead view={view} />
        <TalkStates view={view} />
      </div>
      <div data-part="safety">
        <SafetyCard view={view} />
      </div>
      <KeyParts view={view} />
      <div class="baken-stack" data-part="recovery">
        <RecoveryPart view={view} />
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
      <p class="baken-talk__note" data-earlier hidden={(lines[0]?.seq ?? 1) === 1}>
        <Button type="button" look="plain">
          {words('conversations.earlier')}
        </Button>
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

/** Sealed keys, and who can be given one: for the script. With words where a key is missing or has to be made anew. */
function KeyParts({ view }: { view: TalkView }) {
  const { words } = view.frame
  const { conversation, keys, readers } = view.opened
  return (
    <div data-part="keys">
      {keys.map(({ generation, sealed }) => (
        <i key={generation} hidden data-key={generation} data-sealed={sealed.toString('base64url')} />
      ))}
      {readers.map(({ reader, person, recipient, hasKey }) => (
        <i key={reader} hidden data-holder={reader} data-person={person} data-recipient={recipient} data-has={hasKey} />
      ))}
      {keys.length === 0 && (
        <Notice kind="waiting" title={words('conversations.no_access')}>
          <p>{words('conversations.no_access_text')}</p>
        </Notice>
      )}
      {keys.length > 0 && conversation.needs_rotation && (
        <Notice kind="waiting" title={words('conversations.rotation')}>
          <p>{words('conversations.rotation_text')}</p>
          <form data-rotate data-to={paths.conversationPart(conversation.number, 'generation')}>
            <Button>{words('conversations.rotate')}</Button>
          </form>
        </Notice>
      )}
    </div>
  )
}
