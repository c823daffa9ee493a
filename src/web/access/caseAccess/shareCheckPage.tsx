import type { OrganisationKind } from '../../../domain/access/roles.ts'
import type { ShareRequest } from '../../../domain/access/shareTerms.ts'
import { needsSecondPerson } from '../../../domain/access/shareTerms.ts'
import { labelOf } from '../../../domain/codes/codeList.ts'
import { areaName } from '../../../outputs/access/accessNames.ts'
import { purposeName } from '../../../outputs/access/shareText.ts'
import { capital } from '../../../outputs/capital.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Button } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { type Fact, Facts } from '../../look/parts/facts.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { accessForms } from './accessForms.ts'
import type { AccessView } from './accessView.ts'

type Props = {
  view: Pick<AccessView, 'frame' | 'lists'>
  number: string
  organisation: { readonly name: string; readonly kind: OrganisationKind }
  request: ShareRequest
}

/** What an organisation will see, before it does. Nothing has gone out yet. */
export function ShareCheckPage({ view, number, organisation, request }: Props) {
  const { frame } = view
  const { words, locale } = frame
  const path = [
    { href: paths.cases, label: words('casework.title') },
    { href: paths.case(number), label: number },
    { href: paths.caseAccess(number), label: words('caseAccess.page_title') },
  ]
  const sees = words('caseAccess.check_sees', {
    organisation: organisation.name,
    day: longDate(request.until, locale),
  })
  return (
    <Page
      frame={frame}
      title={words('caseAccess.check_title')}
      current={paths.cases}
      head={
        <>
          <Crumbs words={words} path={path} here={words('caseAccess.check_title')} />
          <PageHead title={words('caseAccess.check_title')} lead={words('caseAccess.check_lead')} />
        </>
      }
    >
      <Panel id="check" title={sees} look="next">
        <div class="baken-stack">
          <Facts facts={factsOf(view, request)} />
          {needsSecondPerson(organisation.kind) && (
            <Notice kind="waiting" title={words('caseAccess.check_second_title')}>
              <p>{words('caseAccess.check_second')}</p>
            </Notice>
          )}
          <SendForm view={view} number={number} organisation={organisation} request={request} />
        </div>
      </Panel>
    </Page>
  )
}

function factsOf({ frame, lists }: Props['view'], { areas, ground, purpose }: ShareRequest): readonly Fact[] {
  const { words, locale } = frame
  return [
    ...areas.map((area) => ({ name: capital(areaName(area, words)), value: words(`caseAccess.holds_${area}`) })),
    { name: words('caseAccess.check_always'), value: words('caseAccess.check_always_what') },
    { name: words('caseAccess.check_never'), value: words('caseAccess.check_never_what') },
    { name: words('caseAccess.share_ground'), value: labelOf(lists.share_grounds, ground, locale) ?? ground },
    { name: words('caseAccess.share_purpose'), value: capital(purposeName(purpose, words)) },
  ]
}

function SendForm({ view: { frame }, number, organisation, request }: Props) {
  const { words } = frame
  const { organisation: id, areas, ground, purpose, until } = request
  return (
    <form method="post" action={accessForms(number).share.action}>
      {Object.entries({ organisation: String(id), ground, purpose, until }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {areas.map((area) => (
        <input key={area} type="hidden" name="area" value={area} />
      ))}
      <div class="baken-buttons">
        <Button look="primary" name="sure" value="yes">
          {words('caseAccess.check_send', { organisation: organisation.name })}
        </Button>
        <Button name="sure" value="change">
          {words('caseAccess.check_change')}
        </Button>
      </div>
    </form>
  )
}
