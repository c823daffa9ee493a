import type { CaseworkLists } from '../../../domain/codes/caseworkLists.ts'
import { labelOf } from '../../../domain/codes/codeList.ts'
import type { Locale } from '../../../domain/shared/locale.ts'
import type { RequestToAgree } from '../../../services/access/cases/addressVault.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { paths } from '../../shell/paths.ts'
import { OneButton } from './oneButton.tsx'

type Props = {
  view: { readonly frame: Frame; readonly lists: CaseworkLists }
  requests: readonly RequestToAgree[]
  /** Names the case of each: on a page that is not about one case. */
  withNumber?: boolean
}

/** Who asks for an address and why, and the second person's answer. */
export function AddressRequests({ view, requests, withNumber }: Props) {
  const { frame, lists } = view
  const { words, locale } = frame
  const rows = requests.map((request) => ({
    key: String(request.id),
    what: (
      <div class="baken-stack baken-stack--tight">
        <div>
          {words(withNumber ? 'caseAccess.vault_wants_in' : 'caseAccess.vault_wants', {
            name: request.asked_by_name,
            part: vaultPartName(request.part, lists, locale),
          })}{' '}
          {withNumber && (
            <a class="baken-case" href={paths.caseAddresses(request.number)}>
              {request.number}
            </a>
          )}
          <blockquote>
            {request.reason === '' ? words('casework.sealed_destroyed') : <bdi>{request.reason}</bdi>}
          </blockquote>
        </div>
        <Answer view={view} request={request} />
      </div>
    ),
  }))
  return (
    <Panel
      id="address-requests"
      title={words('caseAccess.vault_requests_title')}
      flush
      {...(rows.length === 0 && { look: 'quiet' })}
    >
      {rows.length > 0 ? (
        <Rows rows={rows} />
      ) : (
        <p class="baken-panel__body">{words('caseAccess.vault_requests_none')}</p>
      )}
    </Panel>
  )
}

function Answer({ view: { frame }, request }: Pick<Props, 'view'> & { request: RequestToAgree }) {
  const { words } = frame
  if (!request.mayAgree) {
    return (
      <div>
        <Status kind="waiting">{words(request.own ? 'caseAccess.vault_own' : 'caseAccess.vault_emergency')}</Status>
      </div>
    )
  }
  return (
    <OneButton
      action={`${paths.caseAddresses(request.number)}/${request.id}/agreement`}
      about={`${request.asked_by_name}, ${request.number}`}
      look="primary"
    >
      {words('caseAccess.vault_agree')}
    </OneButton>
  )
}

/** What the profile calls a part of the vault. */
export function vaultPartName(part: string, { case_parts }: CaseworkLists, locale: Locale): string {
  return labelOf(case_parts, part, locale) ?? part
}
