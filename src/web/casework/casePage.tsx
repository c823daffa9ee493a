import { LinkButton } from '../look/parts/button.tsx'
import { Fold } from '../look/parts/fold.tsx'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'
import { CaseTimeline } from './caseTimeline.tsx'
import type { CaseView } from './caseView.ts'
import { CaseTop } from './head/caseTop.tsx'
import { Glance } from './overview/glance.tsx'
import { PlanSide } from './overview/planSide.tsx'
import { ReportPanel } from './reportPanel.tsx'
import { SealedParts } from './sealedParts.tsx'
import { SharedPanel } from './sharedPanel.tsx'
import { VerificationPanel } from './verificationPanel.tsx'

/** One case: where it stands, what is known of it, what happened when, and what lies sealed. */
export function CasePage({ view }: { view: CaseView }) {
  const { frame, shown, mayUseVault } = view
  const { words } = frame
  return (
    <Page
      frame={frame}
      title={words('casework.case_title')}
      current={paths.cases}
      head={
        <>
          <CaseTop view={view} here="" />
          <Glance view={view} />
        </>
      }
      side={
        <>
          <PlanSide view={view} />
          <CaseTimeline view={view} />
        </>
      }
    >
      <SharedPanel view={view} />
      <VerificationPanel view={view} />
      <ReportPanel view={view} />
      {shown.shares || view.asked !== undefined ? (
        <SealedParts view={view} />
      ) : (
        <Fold summary={words('casework.sealed_all')}>
          <SealedParts view={view} />
        </Fold>
      )}
      {mayUseVault && (
        <p>
          <LinkButton href={paths.caseAddresses(shown.state.number)}>{words('caseAccess.vault_link')}</LinkButton>
        </p>
      )}
    </Page>
  )
}
