import type { DraftText } from '../../../boundary/access/draftRequest.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import { draftLines } from '../../../outputs/access/draftLines.ts'
import { codeLabels } from '../../../outputs/casework/codeLabels.ts'
import { Button, LinkButton } from '../../look/parts/button.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { momentText } from '../momentText.ts'
import { draftName } from './draftName.ts'

export type KeptForm = { readonly form: string; readonly text: DraftText; readonly saved: string }

type View = {
  readonly frame: Frame
  readonly timeZone: string
  readonly profile: Profile
  readonly kept: readonly KeptForm[]
}

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
  const { frame, profile } = view
  const { words, locale } = frame
  const { form, text, saved } = kept
  const { title, rooms } = draftName(text.page, words)
  const telling = { profile, label: codeLabels(profile, locale), words, locale }
  const { lines, choices } = draftLines(text.fields, rooms, telling)
  return (
    <Panel id={id} title={title}>
      <div class="baken-stack baken-stack--tight">
        <p class="baken-muted">{words('signIn.draft_from', { moment: momentText(saved, view) })}</p>
        <Facts
          facts={lines.map(({ name, value }) => ({
            name,
            value: (
              <span class="baken-kept">
                <bdi>{value}</bdi>
              </span>
            ),
          }))}
        />
        {choices > 0 && <p class="baken-small">{words('signIn.draft_choices', { count: choices })}</p>}
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
