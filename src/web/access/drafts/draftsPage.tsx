import type { DraftText } from '../../../boundary/access/draftRequest.ts'
import { Button, LinkButton } from '../../look/parts/button.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { momentText } from '../momentText.ts'

export type KeptForm = { readonly form: string; readonly text: DraftText; readonly saved: string }

type View = { readonly frame: Frame; readonly timeZone: string; readonly kept: readonly KeptForm[] }

/** What somebody typed and did not send, to go on with or to copy. Nobody else sees it. */
export function DraftsPage({ view }: { view: View }) {
  const { frame, kept } = view
  const { words } = frame
  const title = words('signIn.drafts_title')
  return (
    <Page frame={frame} title={title}>
      <PageHead title={title} lead={words('signIn.drafts_lead')} />
      {kept.length === 0 ? (
        <Empty title={words('signIn.drafts_none')} />
      ) : (
        <div class="baken-stack baken-measure">
          {kept.map((one, index) => (
            <Kept key={one.form} view={view} kept={one} id={`draft-${index}`} />
          ))}
        </div>
      )}
    </Page>
  )
}

function Kept({ view, kept, id }: { view: View; kept: KeptForm; id: string }) {
  const { words } = view.frame
  const { form, text, saved } = kept
  return (
    <Panel id={id} title={words('signIn.draft_from', { moment: momentText(saved, view) })}>
      <div class="baken-stack baken-stack--tight">
        {text.fields
          .filter(([, value]) => value.trim() !== '')
          .map(([name, value]) => (
            <p key={name} class="baken-kept">
              <bdi>{value}</bdi>
            </p>
          ))}
        <div class="baken-buttons">
          <form method="post" action={`${paths.drafts}/removal`}>
            <input type="hidden" name="form" value={form} />
            <Button look="plain">{words('signIn.draft_drop')}</Button>
          </form>
          <LinkButton href={text.page}>{words('signIn.draft_go_on')}</LinkButton>
        </div>
      </div>
    </Panel>
  )
}
