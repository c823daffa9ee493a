import { LinkButton } from '../../look/parts/button.tsx'
import { Problem } from '../../look/parts/problem.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { CounterCalls } from './counterCalls.tsx'
import type { CounterPapers } from './counterPapers.ts'

type Props = { frame: Frame; papers: CounterPapers }

/** A number that leads nowhere, for who has her at the counter: whom to call now, and how to open a case. It does not say whether there is one. */
export function CounterNotFoundPage({ frame, papers }: Props) {
  const { words } = frame
  const title = words('access.not_found_title')
  return (
    <Page frame={frame} title={title} current={paths.counter}>
      <div class="baken-stack">
        <Problem
          title={title}
          actions={
            <>
              <LinkButton look="primary" href={paths.counter}>
                {words('verification.counter_not_found_back')}
              </LinkButton>
              <LinkButton href={`${paths.counter}#open`}>{words('verification.counter_not_found_open')}</LinkButton>
            </>
          }
        >
          <p>{words('verification.counter_not_found')}</p>
          <p>{words('verification.counter_not_found_here')}</p>
        </Problem>
        <CounterCalls view={{ frame, ...papers }} />
      </div>
    </Page>
  )
}
