import type { BeginForm } from '../../boundary/conversations/sentByForm.ts'
import type { ConversationKind } from '../../domain/conversations/reporterFacts.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { Radios } from './formParts.tsx'
import { youOf } from './writing.ts'

type Props = { frame: PublicFrame; form: BeginForm; hasChat: boolean }

/** What somebody writes for: help first. To chat now is there only while somebody is on duty. */
export function KindField({ frame: { words }, form, hasChat }: Props) {
  const { kind } = form
  const said = {
    help: { text: words('conversation.kind_help') },
    report: { text: words('conversation.kind_report'), hint: words('conversation.kind_report_hint', youOf(form)) },
    advice: { text: words('conversation.kind_advice'), hint: words('conversation.kind_advice_hint') },
    chat: { text: words('conversation.kind_chat'), hint: words('conversation.kind_chat_hint') },
  }
  const inOrder = ['help', 'chat', 'report', 'advice'] as const satisfies readonly ConversationKind[]
  const options = inOrder.filter((code) => code !== 'chat' || hasChat).map((value) => ({ value, ...said[value] }))
  return <Radios name="kind" legend={words('conversation.kind_legend')} chosen={kind} options={options} />
}
