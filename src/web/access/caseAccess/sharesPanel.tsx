import { mayCheck } from '../../../domain/access/permissions.ts'
import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { accessForms } from './accessForms.ts'
import { type AccessView, mayChange } from './accessView.ts'
import { OneButton } from './oneButton.tsx'
import { ShareForm } from './shareForm.tsx'
import { ShareText } from './shareText.tsx'

type Props = { view: AccessView }
type Share = AccessView['access']['shares'][number]

/** The organisations that see parts of the case, those that wait, those that did before, and the form that gives one. */
export function SharesPanel({ view }: Props) {
  const { frame, access, choices } = view
  const { words } = frame
  const live = access.shares.filter(({ state }) => state === 'given' || state === 'waiting')
  const over = access.shares.filter(({ state }) => state === 'over' || state === 'ended')
  return (
    <Panel id="shares" title={words('caseAccess.shares_title')} flush foot={words('caseAccess.shares_foot')}>
      {live.length > 0 ? (
        <Rows rows={live.map((share) => rowOf(view, share))} />
      ) : (
        <p class="baken-panel__body">{words('caseAccess.shares_none')}</p>
      )}
      {over.length > 0 && (
        <div class="baken-panel__body">
          <Fold summary={words('caseAccess.shares_before', { count: over.length })}>
            <Rows rows={over.map((share) => rowOf(view, share))} />
          </Fold>
        </div>
      )}
      {mayChange(view, 'share_case') && choices && (
        <div class="baken-panel__body">
          <ShareForm view={view} choices={choices} />
        </div>
      )}
    </Panel>
  )
}

function rowOf(view: AccessView, share: Share) {
  return {
    key: String(share.id),
    what: (
      <div class="baken-stack baken-stack--tight">
        <div>
          <b>
            <bdi>{share.organisation_name}</bdi>
          </b>
          <p>
            <ShareText view={view} share={share} />
          </p>
        </div>
        <ShareAct view={view} share={share} />
      </div>
    ),
  }
}

function ShareAct({ view, share }: Props & { share: Share }) {
  const { frame, actor, access } = view
  const { words } = frame
  const forms = accessForms(access.number)
  if (share.state === 'over') return <Over>{words('caseAccess.share_over')}</Over>
  if (share.state === 'ended') return <Over>{words('caseAccess.share_ended')}</Over>
  const own = !mayCheck(actor.person, share.given_by)
  return (
    <div class="baken-buttons">
      {share.state === 'waiting' && (
        <Status kind="waiting">{words(own ? 'caseAccess.share_waits_own' : 'caseAccess.share_waits')}</Status>
      )}
      {share.state === 'waiting' && !own && mayChange(view, 'confirm_share') && (
        <OneButton action={forms.confirmShare(share.id).action} about={share.organisation_name} look="primary">
          {words('caseAccess.share_confirm')}
        </OneButton>
      )}
      {mayChange(view, 'share_case') && (
        <OneButton action={forms.endShare(share.id).action} about={share.organisation_name}>
          {words('caseAccess.share_end')}
        </OneButton>
      )}
    </div>
  )
}

function Over({ children }: { children: string }) {
  return (
    <div>
      <Status kind="neutral">{children}</Status>
    </div>
  )
}
