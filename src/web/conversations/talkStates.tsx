import { deletableFrom, needsSecondPerson } from '../../domain/conversations/deletionRules.ts'
import { Status } from '../look/parts/status.tsx'
import { type TalkView, timeText } from './talkView.ts'

/** Where a conversation stands, in a line: since when it is there, who has it, and what was read. */
export function TalkLead({ view }: { view: TalkView }) {
  const { frame, opened, actor } = view
  const { words } = frame
  const { conversation, file } = opened
  const has = file.worker === actor.person ? words('conversations.held_by_you') : conversation.holder
  const isRead = file.written.desk > 0 && file.read.reporter >= file.written.desk
  return (
    <div class="baken-panel__beside baken-queue__states">
      <span>{words('conversations.begun', { time: timeText(conversation.begun_at, view) })}</span>
      <span>
        {has === null ? words('conversations.held_by_nobody') : words('conversations.held_by', { name: has })}
      </span>
      {file.written.desk > 0 && (
        <span>{words(isRead ? 'conversations.read_by_reporter' : 'conversations.not_read_by_reporter')}</span>
      )}
    </div>
  )
}

/** What keeps it from going on, or ends it: with who and when. Nothing when nothing does. */
export function TalkStates({ view }: { view: TalkView }) {
  const lines = statesOf(view)
  if (lines.length === 0) return null
  return (
    <ul class="baken-talk__states">
      {lines.map(({ key, kind, text }) => (
        <li key={key}>
          <Status kind={kind}>{text}</Status>
        </li>
      ))}
    </ul>
  )
}

type State = { readonly key: string; readonly kind: 'neutral' | 'changed' | 'waiting' | 'safe'; readonly text: string }

function statesOf(view: TalkView): readonly State[] {
  const { frame, opened } = view
  const { words } = frame
  const { file, conversation } = opened
  const when = (moment: string) => timeText(moment, view)
  const states: State[] = []
  if (file.withdrawnAt !== null)
    states.push({
      key: 'withdrawn',
      kind: 'neutral',
      text: words('conversations.withdrawn_at', { time: when(file.withdrawnAt) }),
    })
  if (file.closedAt !== null)
    states.push({
      key: 'closed',
      kind: 'neutral',
      text: words('conversations.closed_at', { time: when(file.closedAt) }),
    })
  if (file.blocked !== null) {
    const { person, at, reason } = file.blocked
    const said = { name: nameOf(view, person), time: when(at), reason: words(`conversations.block_${reason}`) }
    states.push({ key: 'blocked', kind: 'neutral', text: words('conversations.blocked_by', said) })
  }
  states.push(...deletionOf(view))
  states.push(...consentOf(view))
  if (conversation.case_number !== null)
    states.push({
      key: 'case',
      kind: 'safe',
      text: words('conversations.became_case', { number: conversation.case_number }),
    })
  return states
}

function consentOf(view: TalkView): readonly State[] {
  const { words } = view.frame
  const { consentedAt, consentEnded, becameCaseAt } = view.opened.file
  const { consented_by, consent_said_at } = view.opened.conversation
  if (consentEnded !== null) {
    const time = timeText(consentEnded.at, view)
    const key = becameCaseAt === null ? 'conversations.consent_ended' : 'conversations.consent_ended_case'
    return [{ key: 'consent', kind: 'changed', text: words(key, { time }) }]
  }
  if (consentedAt === null) return []
  const time = timeText(consentedAt, view)
  const noted =
    consent_said_at === null
      ? words('conversations.consented_desk', { time })
      : words('conversations.consented_said', { time, said: timeText(consent_said_at, view) })
  const text = consented_by === 'reporter' ? words('conversations.consented_reporter', { time }) : noted
  return [{ key: 'consent', kind: 'safe', text }]
}

function deletionOf(view: TalkView): readonly State[] {
  const { frame, opened, terms } = view
  const { words } = frame
  const { deletion } = opened.file
  if (deletion === null) return []
  const said = { time: timeText(deletion.at, view), from: timeText(deletableFrom(deletion.at, terms), view) }
  const name = deletion.person === null ? '' : nameOf(view, deletion.person)
  const asked =
    deletion.by === 'desk'
      ? words('conversations.deletion_by_desk', { ...said, name })
      : deletion.by === 'reporter'
        ? words('conversations.deletion_by_reporter', said)
        : words('conversations.deletion_by_retention', said)
  const states: State[] = [{ key: 'deletion', kind: 'changed', text: asked }]
  if (deletion.agreed !== null)
    states.push({
      key: 'agreed',
      kind: 'changed',
      text: words('conversations.deletion_agreed', { name: nameOf(view, deletion.agreed) }),
    })
  else if (needsSecondPerson(opened.file))
    states.push({ key: 'second', kind: 'waiting', text: words('conversations.deletion_second') })
  return states
}

function nameOf({ opened, frame }: TalkView, person: number): string {
  return opened.people.get(person) ?? frame.words('conversations.former_colleague')
}
