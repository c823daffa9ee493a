import { type CheckState, checkState, contactsByDue } from '../../domain/knowledge/dueWork.ts'
import { checkedUntil } from '../../domain/knowledge/standing.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { Panel } from '../look/parts/panel.tsx'
import { Rows, type WorkRow } from '../look/parts/rows.tsx'
import { Status, type StatusKind } from '../look/parts/status.tsx'
import { paths } from '../shell/paths.ts'
import type { KnowledgeFrame } from './knowledgeFrame.ts'
import { type ShownContact, sourceText } from './shownContacts.ts'

type Props = { view: KnowledgeFrame; contacts: readonly ShownContact[] }

const looks = {
  unchecked: 'waiting',
  checked: 'safe',
  nothing_to_check: 'neutral',
} as const satisfies Record<CheckState, StatusKind>

/** Each contact, with until when its check counts: those that have to be checked first stand first. */
export function ContactPanel({ view, contacts }: Props) {
  const { words } = view.frame
  const ordered = contactsByDue(contacts, view.today)
  return (
    <Panel id="contacts" title={words('content.desk_contacts')} flush foot={words('content.desk_contacts_lead')}>
      <Rows rows={ordered.map((contact) => contactRow(contact, view))} />
    </Panel>
  )
}

function contactRow(shown: ShownContact, { frame, today }: KnowledgeFrame): WorkRow {
  const { words, locale } = frame
  const { code, contact } = shown
  const state = checkState(shown, today)
  return {
    key: code,
    what: (
      <>
        <a href={paths.knowledgeSubject(`contacts/${code}`)}>{contact[locale]}</a>{' '}
        {contact.number && (
          <bdi dir="ltr" class="baken-nowrap">
            {contact.number}
          </bdi>
        )}
      </>
    ),
    detail: detailOf(shown, state, frame),
    act: <Status kind={looks[state]}>{words(`content.desk_contact_${state}`)}</Status>,
  }
}

function detailOf(shown: ShownContact, state: CheckState, frame: KnowledgeFrame['frame']): string {
  const { words, locale } = frame
  const { checkedOn } = shown
  if (state === 'nothing_to_check') return words('content.contact_nothing')
  if (checkedOn === null) return `${words('content.desk_not_checked')} · ${sourceText(shown, frame)}`
  const checked = words('content.desk_last_checked', { date: longDate(checkedOn, locale) })
  if (state === 'unchecked') return `${checked} · ${sourceText(shown, frame)}`
  return `${checked} · ${words('content.desk_checked_until', { date: longDate(checkedUntil(checkedOn), locale) })}`
}
