import type { ProfileLists } from '../../boundary/codes/profileLists.ts'
import { type CodeList, entriesOn } from '../../domain/codes/codeList.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { Rows, type WorkRow } from '../look/parts/rows.tsx'
import { Status } from '../look/parts/status.tsx'
import type { Frame } from '../look/shell/frame.ts'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'
import { ALLOWED_RESULTS, listHref } from './codeListHref.ts'
import { ValidOnForm } from './validOnForm.tsx'

type Props = { frame: Frame; lists: ProfileLists; on: IsoDate | undefined }

/** Every list of the profile with how much it holds. */
export function CodeListsPage({ frame, lists, on }: Props) {
  const { words, locale } = frame
  const title = words('codes.title')
  const lead = on ? words('codes.lead_on', { date: longDate(on, locale) }) : words('codes.lead')
  return (
    <Page frame={frame} title={title} current={paths.codes} head={<PageHead title={title} lead={lead} />}>
      <div class="baken-stack">
        <div class="baken-panel">
          <ValidOnForm frame={frame} action={paths.codes} on={on} />
        </div>
        <Panel id="rules" title={words('codes.rules')} flush>
          <Rows
            rows={[
              {
                key: ALLOWED_RESULTS,
                what: <a href={paths.codeList(ALLOWED_RESULTS)}>{words('codes.rules_title')}</a>,
                detail: words('codes.rules_detail'),
              },
            ]}
          />
        </Panel>
        <div class="baken-cols baken-cols--half">
          <Panel id="facts" title={words('codes.facts')} flush>
            <Rows rows={lists.facts.map((list) => rowOf(list, frame, on))} />
          </Panel>
          <Panel id="casework" title={words('codes.casework')} flush>
            <Rows rows={lists.casework.map((list) => rowOf(list, frame, on))} />
          </Panel>
        </div>
      </div>
    </Page>
  )
}

function rowOf(list: CodeList, { words, locale }: Frame, on: IsoDate | undefined): WorkRow {
  const entries = on ? entriesOn(list, on) : list.entries
  const unverified = entries.filter(({ source }) => source.mark === 'not_verified').length
  return {
    key: list.name,
    what: <a href={listHref(list.name, on)}>{list.labels[locale]}</a>,
    act: (
      <>
        {unverified > 0 && <Status kind="waiting">{words('codes.unverified', { count: unverified })}</Status>}
        <span class="baken-small baken-muted">{words('codes.count', { count: entries.length })}</span>
      </>
    ),
  }
}
