import type { ComponentChildren } from 'preact'
import type {
  ConversationCommand,
  ConversationDecision,
  RefusalReason,
} from '../../domain/conversations/conversationRule.ts'
import { decideConversation } from '../../domain/conversations/decideConversation.ts'
import { refusalText } from '../../outputs/conversations/refusalText.ts'
import { Button, type ButtonLook } from '../look/parts/button.tsx'
import { paths } from '../shell/paths.ts'
import { leads, type TalkView } from './talkView.ts'

const plain = ['take', 'put-back', 'close', 'unblock', 'agree-deletion', 'take-back-deletion'] as const

type PlainAct = (typeof plain)[number]

const labels = {
  take: 'conversations.take',
  'put-back': 'conversations.put_back',
  close: 'conversations.close',
  unblock: 'conversations.unblock',
  'agree-deletion': 'conversations.agree_deletion',
  'take-back-deletion': 'conversations.take_back_deletion',
} as const satisfies Record<PlainAct, string>

/** Where somebody would look for an act that can't be done now, it stands with the reason; else it is left away. */
const told: Readonly<Record<PlainAct, readonly RefusalReason[]>> = {
  take: [],
  'put-back': [],
  close: ['unread'],
  unblock: [],
  'agree-deletion': ['second_person'],
  'take-back-deletion': ['not_yours'],
}

/** What the rules say of an act by who looks. */
export function actOf({ actor, now, opened, terms }: TalkView, command: ConversationCommand): ConversationDecision {
  const by = { side: 'desk', person: actor.person, leads: leads(actor) } as const
  const deskReaders = opened.readers.flatMap(({ person }) => person ?? [])
  return decideConversation(opened.file, command, { now, by, deskReaders, terms })
}

/** Acts that need nothing but a press of a button. */
export function PlainActs({ view }: { view: TalkView }) {
  return (
    <div class="baken-buttons baken-talk__plain">
      {plain.map((act) => (
        <PlainActForm key={act} view={view} act={act} />
      ))}
    </div>
  )
}

function PlainActForm({ view, act }: { view: TalkView; act: PlainAct }) {
  const { words } = view.frame
  const isOver = act === 'take' && view.opened.file.worker !== null
  const label = isOver ? words('conversations.take_over') : words(labels[act])
  const decision = actOf(view, { do: act })
  // What is so already needs no button.
  if (decision.ok && decision.value.length === 0) return null
  if (decision.ok)
    return (
      <Act view={view} act={act}>
        {label}
      </Act>
    )
  const { reason } = decision.error
  if (!told[act].includes(reason)) return null
  const { why, instead } = refusalText(words, reason)
  return (
    <div>
      <Button id={act} refused={`${why} ${instead}`}>
        {label}
      </Button>
    </div>
  )
}

type ActProps = {
  view: TalkView
  act: string
  look?: ButtonLook
  /** The words of the button where fields stand above it; else the children are its words. */
  button?: string
  children: ComponentChildren
}

/** A form that the script sends as an act. */
export function Act({ view, act, look, button, children }: ActProps) {
  return (
    <form
      class={button === undefined ? undefined : 'baken-form'}
      data-act={act}
      data-to={paths.conversationAct(view.opened.conversation.number, act)}
    >
      {button !== undefined && children}
      <Button look={look}>{button ?? children}</Button>
    </form>
  )
}
