import type { Deed } from '../../../boundary/access/caseAccessRequest.ts'
import type { VaultPart } from '../../../domain/access/caseAreas.ts'
import type { CaseworkLists } from '../../../domain/codes/caseworkLists.ts'
import { clockTime } from '../../../outputs/casework/moments.ts'
import type { RequestToAgree, VaultLine } from '../../../services/access/cases/addressVault.ts'
import { REASON_LENGTH } from '../../../services/access/cases/sealedReason.ts'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { AddressRequests, vaultPartName } from './addressRequests.tsx'
import { Answer } from './answer.tsx'
import { OneButton } from './oneButton.tsx'

export type VaultView = {
  readonly frame: Frame
  readonly timeZone: string
  readonly lists: CaseworkLists
  readonly number: string
  readonly lines: readonly VaultLine[]
  /** What colleagues, and the reader, ask for in this case. */
  readonly requests: readonly RequestToAgree[]
  readonly done: Deed | undefined
  readonly refused: string | undefined
  /** A form that was refused, with what was typed and what is wrong with it. */
  readonly typed: { readonly part: VaultPart; readonly reason: string; readonly error: string } | undefined
}

/** Which addresses lie in the vault of a case, and how each is asked for. What is in them is never on this page. */
export function VaultPage({ view }: { view: VaultView }) {
  const { frame, number, lines, requests } = view
  const { words } = frame
  const title = words('caseAccess.vault_title')
  const path = [
    { href: paths.cases, label: words('casework.title') },
    { href: paths.case(number), label: number },
  ]
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.cases}
      head={
        <>
          <Crumbs words={words} path={path} here={title} />
          <PageHead title={title} lead={words('caseAccess.vault_lead')} />
          <Answer view={view} />
        </>
      }
    >
      <div class="baken-stack">
        {lines.length === 0 && <Empty title={words('caseAccess.vault_none')} />}
        {lines.map((line) => (
          <PartPanel key={line.part} view={view} line={line} />
        ))}
        {(lines.length > 0 || requests.length > 0) && <AddressRequests view={view} requests={requests} />}
      </div>
    </Page>
  )
}

type Props = { view: VaultView; line: VaultLine }

function PartPanel({ view, line }: Props) {
  const { frame, lists } = view
  return (
    <Panel id={`vault-${line.part}`} title={vaultPartName(line.part, lists, frame.locale)}>
      <PartState view={view} line={line} />
    </Panel>
  )
}

function PartState({ view, line }: Props) {
  const { frame, timeZone, number, lists } = view
  const { words, locale } = frame
  if (line.state === 'closed') return <AskForm view={view} line={line} />
  if (line.state === 'asked') return <Status kind="waiting">{words('caseAccess.vault_asked')}</Status>
  return (
    <div class="baken-stack baken-stack--tight">
      <div>
        <Status kind="safe">
          {words('caseAccess.vault_open', { time: clockTime(line.until ?? '', timeZone, locale) })}
        </Status>
      </div>
      <OneButton
        action={`${paths.sealed(number)}#sealed`}
        fields={{ part: line.part }}
        about={vaultPartName(line.part, lists, locale)}
        look="primary"
      >
        {words('caseAccess.vault_show')}
      </OneButton>
    </div>
  )
}

function AskForm({ view: { frame, number, typed }, line: { part } }: Props) {
  const { words } = frame
  const action = `${paths.caseAddresses(number)}/${part}`
  const own = typed?.part === part ? typed : undefined
  return (
    <form class="baken-form" method="post" action={action} data-draft={action.slice(1).toLowerCase()}>
      <input type="hidden" name="part" value={part} />
      <TextArea
        id={`vault-reason-${part}`}
        name="reason"
        label={words('caseAccess.vault_reason')}
        hint={words('caseAccess.vault_reason_hint', REASON_LENGTH)}
        value={own?.reason}
        error={own?.error}
        rows={2}
        maxLength={REASON_LENGTH.most}
      />
      <Button>{words('caseAccess.vault_ask')}</Button>
    </form>
  )
}
