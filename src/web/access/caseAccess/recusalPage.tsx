import { Button, LinkButton } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Problem } from '../../look/parts/problem.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'

type Props = { frame: Frame; number: string }

/** What it means to keep oneself out of a case, and the one question. */
export function RecusalPage({ frame, number }: Props) {
  const { words } = frame
  const path = [
    { href: paths.cases, label: words('casework.title') },
    { href: paths.case(number), label: number },
  ]
  return (
    <Page
      frame={frame}
      title={words('caseAccess.recusal_title')}
      current={paths.cases}
      head={
        <>
          <Crumbs words={words} path={path} here={words('caseAccess.recusal_title')} />
          <PageHead title={words('caseAccess.recusal_title')} lead={words('caseAccess.recusal_lead')} />
        </>
      }
    >
      <Panel id="means" title={words('caseAccess.recusal_means_title')}>
        <form class="baken-stack baken-stack--tight" method="post" action={paths.caseRecusal(number)}>
          <p>{words('caseAccess.recusal_means_gone')}</p>
          <p>{words('caseAccess.recusal_means_back')}</p>
          <p>{words('caseAccess.recusal_means_log')}</p>
          <div class="baken-buttons">
            <Button look="primary">{words('caseAccess.recusal_do')}</Button>
            <LinkButton href={paths.caseAccess(number)}>{words('caseAccess.recusal_back')}</LinkButton>
          </div>
        </form>
      </Panel>
    </Page>
  )
}

/** After it: the case does not exist any more for who sees this, so the page does not name it. */
export function RecusedPage({ frame }: { frame: Frame }) {
  const { words } = frame
  return (
    <Page frame={frame} title={words('caseAccess.recused_title')} current={paths.cases}>
      <Problem
        title={words('caseAccess.recused_title')}
        actions={<LinkButton href={paths.cases}>{words('caseAccess.to_cases')}</LinkButton>}
      >
        <p>{words('caseAccess.recused')}</p>
      </Problem>
    </Page>
  )
}
