import { LinkButton } from '../../look/parts/button.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { PrintButton } from '../../look/parts/printButton.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'

type Props = { frame: Frame; codes: readonly string[]; next: string }

/** Ten codes, now and never again. */
export function RecoveryCodesPage({ frame, codes, next }: Props) {
  const { words } = frame
  const title = words('signIn.codes_title')
  return (
    <Page frame={frame} title={title}>
      <PageHead title={title} lead={words('signIn.codes_lead')} />
      <div class="baken-stack baken-measure">
        <Notice kind="waiting" title={words('signIn.codes_once')}>
          <p>{words('signIn.codes_keep')}</p>
        </Notice>
        <ol class="baken-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <div class="baken-buttons">
          <PrintButton words={words} />
          <LinkButton look="primary" href={next}>
            {words('signIn.codes_kept')}
          </LinkButton>
        </div>
      </div>
    </Page>
  )
}
