import type { Typed } from '../../../boundary/casework/acts/actForm.ts'
import type { MakeReferral } from '../../../domain/casework/sharing/decideReferral.ts'
import { purposeName } from '../../../outputs/access/shareText.ts'
import { capital } from '../../../outputs/capital.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { PackageText } from '../../../outputs/letters/packageText.ts'
import { withoutAddresses } from '../../../outputs/letters/withoutAddresses.ts'
import { Button } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { type Fact, Facts } from '../../look/parts/facts.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { LiveWatch } from '../live/liveBand.tsx'
import { FoundNotice } from './foundNotice.tsx'
import { PackageBody } from './packageBody.tsx'
import { areasText, isOutside, organisationName } from './referralText.ts'
import { PACKAGE, SHARING } from './slugs.ts'

type Props = { view: ChapterView; command: MakeReferral; typed: Typed; text: PackageText }

/** The package exactly as the other side will see it. Nothing has gone out yet. */
export function CheckPage({ view, command, typed, text }: Props) {
  const { frame, shown } = view
  const { words } = frame
  const { number } = shown.state
  const path = [
    { href: paths.cases, label: words('casework.title') },
    { href: paths.case(number), label: number },
    { href: paths.caseChapter(number, SHARING), label: words('sharing.title') },
  ]
  return (
    <Page
      frame={frame}
      title={words('sharing.check')}
      current={paths.cases}
      head={
        <>
          <LiveWatch frame={frame} number={number} />
          <Crumbs words={words} path={path} here={words('sharing.check')} />
          <PageHead title={words('sharing.check')} lead={words('sharing.check_lead')} />
          {!isOutside(view, command.organisation) && (
            <FoundNotice frame={frame} ask={written(typed.text)} text={text} />
          )}
        </>
      }
      side={<Sending view={view} command={command} typed={typed} />}
    >
      <PackageBody frame={frame} text={text} />
    </Page>
  )
}

function Sending({ view, command, typed }: Omit<Props, 'text'>) {
  const { words } = view.frame
  const { number, version } = view.shown.state
  return (
    <Panel id="send" title={words('sharing.check_send')} look="next">
      <div class="baken-stack">
        <Facts facts={factsOf(view, command, typed)} />
        {isOutside(view, command.organisation) && (
          <Notice kind="waiting" title={words('caseAccess.check_second_title')}>
            <p>{words('sharing.check_outside')}</p>
          </Notice>
        )}
        <ActForm view={view} on={SHARING} act="make-referral" submit={words('sharing.send')}>
          {() => <Again typed={typed} />}
        </ActForm>
        <form method="post" action={paths.caseAct(number, PACKAGE, 'make-referral')}>
          <input type="hidden" name="seen" value={version} />
          <input type="hidden" name="change" value="yes" />
          <Again typed={typed} />
          <Button look="plain">{words('sharing.change')}</Button>
        </form>
      </div>
    </Panel>
  )
}

/** What was typed, to be sent once more. */
function Again({ typed }: { typed: Typed }) {
  const fields = Object.entries(typed).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ name, value }] : value.map((one) => ({ name, value: one })),
  )
  return (
    <>
      {fields.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

/** Who has no account gets it in a file, without what looks like an address. */
function asTheyRead(view: ChapterView, { organisation }: MakeReferral, said: string): string {
  return isOutside(view, organisation) ? withoutAddresses(said) : said
}

function written(typed: Typed[string] = ''): string {
  return typeof typed === 'string' ? typed : typed.join('\n')
}

function factsOf(view: ChapterView, command: MakeReferral, { text, withheld }: Typed): readonly Fact[] {
  const { frame, label } = view
  const { words, locale } = frame
  const { destination, organisation, areas, ground, purpose, until } = command
  return [
    {
      name: words('sharing.to'),
      value: (
        <>
          {capital(label('referral_destinations', destination))}: <bdi>{organisationName(view, organisation)}</bdi>
        </>
      ),
    },
    { name: words('sharing.areas'), value: areasText(areas, frame) },
    { name: words('caseAccess.share_until'), value: longDate(until, locale) },
    { name: words('caseAccess.share_ground'), value: label('share_grounds', ground) },
    { name: words('caseAccess.share_purpose'), value: capital(purposeName(purpose, words)) },
    { name: words('sharing.ask'), value: <span class="baken-lines">{asTheyRead(view, command, written(text))}</span> },
    ...(withheld ? [{ name: words('sharing.withheld'), value: <span class="baken-lines">{withheld}</span> }] : []),
  ]
}
