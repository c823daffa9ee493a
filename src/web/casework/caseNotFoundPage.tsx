import { LinkButton } from '../look/parts/button.tsx'
import { Problem } from '../look/parts/problem.tsx'
import type { Frame } from '../look/shell/frame.ts'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'

type Props = { frame: Frame; number: string | undefined }

/** A number that leads nowhere, for who may open a case in an emergency: it does not say whether there is such a case. */
export function CaseNotFoundPage({ frame, number }: Props) {
  const { words } = frame
  const asked = number === undefined ? '' : `?number=${encodeURIComponent(number)}`
  const title = words('access.not_found_title')
  return (
    <Page frame={frame} title={title} current={paths.cases}>
      <Problem
        title={title}
        actions={
          <>
            <LinkButton href={paths.cases}>{words('caseAccess.to_cases')}</LinkButton>
            <LinkButton href={`${paths.emergencyAccess}${asked}`}>{words('caseAccess.not_found_link')}</LinkButton>
          </>
        }
      >
        <p>{words('access.not_found_lead')}</p>
        <p>{words('caseAccess.not_found_emergency')}</p>
      </Problem>
    </Page>
  )
}
