import type { Referral } from '../../../domain/casework/sharing/sharingFile.ts'
import type { RefusalText } from '../../../outputs/casework/refusalText.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { PackageText } from '../../../outputs/letters/packageText.ts'
import { Choice } from '../../look/forms/choice.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { PackageBody } from './packageBody.tsx'
import { areasText, organisationName } from './referralText.ts'
import { SHARING } from './slugs.ts'

export type ExportStep = {
  readonly recipient: string
  /** What is wrong with the key, in a sentence. */
  readonly error: string | undefined
  /** With a key that is one: its fingerprint, and the package as it would leave. */
  readonly ready: { readonly fingerprint: string; readonly text: PackageText } | undefined
  readonly refused: RefusalText | undefined
}

type Props = { view: ChapterView; made: Referral; step: ExportStep }

/** A package for who has no account: first their key, then what it is compared by, then the file. */
export function ExportPage({ view, made, step }: Props) {
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
      title={words('sharing.export_title')}
      current={paths.cases}
      head={
        <>
          <Crumbs words={words} path={path} here={words('sharing.export_title')} />
          <PageHead title={words('sharing.export_title')} lead={words('sharing.export_lead')} />
          {step.refused && (
            <Notice kind="danger" answers title={step.refused.why}>
              <p>{step.refused.instead}</p>
            </Notice>
          )}
        </>
      }
      side={step.ready && <WhatGoes view={view} made={made} />}
    >
      {step.ready ? (
        <div class="baken-stack">
          <Compare view={view} made={made} step={step} fingerprint={step.ready.fingerprint} />
          <PackageBody frame={frame} text={step.ready.text} />
        </div>
      ) : (
        <KeyForm view={view} made={made} step={step} />
      )}
    </Page>
  )
}

function WhatGoes({ view, made }: Omit<Props, 'step'>) {
  const { words, locale } = view.frame
  const facts = [
    { name: words('sharing.to'), value: <bdi>{organisationName(view, made.organisation)}</bdi> },
    { name: words('sharing.areas'), value: areasText(made.areas, view.frame) },
    { name: words('caseAccess.share_until'), value: longDate(made.until, locale) },
  ]
  return (
    <Panel id="goes" title={words('sharing.export_goes')}>
      <Facts facts={facts} />
      <p>
        {words('sharing.never_addresses')} {words('sharing.never_texts_outside')}
      </p>
    </Panel>
  )
}

function KeyForm({ view, made, step }: Props) {
  const { words } = view.frame
  const action = `${paths.caseExport(view.shown.state.number, made.referral)}/check`
  return (
    <Panel id="key" title={words('sharing.export_key_title')} look="next">
      <form class="baken-form" method="post" action={action}>
        <p>{words('sharing.export_key_lead')}</p>
        <TextArea
          id="recipient"
          name="recipient"
          rows={3}
          label={words('sharing.export_key')}
          hint={words('sharing.export_key_hint')}
          value={step.recipient}
          error={step.error}
        />
        <Button look="primary">{words('sharing.export_next')}</Button>
      </form>
    </Panel>
  )
}

function Compare({ view, made, step, fingerprint }: Props & { fingerprint: string }) {
  const { words } = view.frame
  const { number, version } = view.shown.state
  return (
    <Panel id="compare" title={words('sharing.export_compare')} look="next">
      <form class="baken-form" method="post" action={paths.caseExport(number, made.referral)}>
        <p>{words('sharing.export_compare_lead')}</p>
        <p class="baken-figures">
          <b>{fingerprint}</b>
        </p>
        <input type="hidden" name="seen" value={version} />
        <input type="hidden" name="recipient" value={step.recipient} />
        <Choice type="checkbox" name="compared" value="yes" label={words('sharing.export_compared')} />
        {step.error !== undefined && (
          <p class="baken-error" role="alert">
            {step.error}
          </p>
        )}
        <Button look="primary" icon="lock">
          {words('sharing.export_make')}
        </Button>
      </form>
    </Panel>
  )
}
