import { LiveWatch } from '../../casework/live/liveBand.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import type { AccessView } from './accessView.ts'
import { Answer } from './answer.tsx'
import { EmergenciesPanel } from './emergenciesPanel.tsx'
import { ExclusionsPanel } from './exclusionsPanel.tsx'
import { LogPanel } from './logPanel.tsx'
import { OwnSharesPanel } from './ownSharesPanel.tsx'
import { RecusalPanel } from './recusalPanel.tsx'
import { RestrictionPanel } from './restrictionPanel.tsx'
import { SharesPanel } from './sharesPanel.tsx'
import { TeamPanel } from './teamPanel.tsx'

/** Who may see a case and why, and the forms that change it for who may. To a partner: what its organisation was given. */
export function AccessPage({ view }: { view: AccessView }) {
  const { frame, access } = view
  const { words } = frame
  const isPartner = access.areas !== undefined
  const path = [
    { href: paths.cases, label: words('casework.title') },
    { href: paths.case(access.number), label: access.number },
  ]
  return (
    <Page
      frame={frame}
      title={words('caseAccess.page_title')}
      current={paths.cases}
      head={
        <>
          <LiveWatch frame={frame} number={access.number} />
          <Crumbs words={words} path={path} here={words('caseAccess.page_title')} />
          <PageHead
            title={
              <>
                {words('caseAccess.page_heading')} <span class="baken-case">{access.number}</span>
              </>
            }
            lead={words(isPartner ? 'caseAccess.page_lead_shared' : 'caseAccess.page_lead')}
          />
          <Answer view={view} />
          {!isPartner && !access.holds && (
            <Notice kind="waiting" title={words('caseAccess.reading_only')}>
              <p>{words('caseAccess.refused_emergency')}</p>
            </Notice>
          )}
        </>
      }
      side={
        <>
          <RecusalPanel view={view} />
          {!isPartner && (
            <>
              <ExclusionsPanel view={view} />
              <RestrictionPanel view={view} />
              <EmergenciesPanel view={view} />
              <LogPanel view={view} />
            </>
          )}
        </>
      }
    >
      {isPartner ? (
        <OwnSharesPanel view={view} />
      ) : (
        <>
          <TeamPanel view={view} />
          <SharesPanel view={view} />
        </>
      )}
    </Page>
  )
}
