import type { EmbassyNumber } from '../../domain/knowledge/publishing/embassyNumber.ts'
import { isCheckedLately } from '../../domain/knowledge/standing.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { Empty } from '../look/parts/empty.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { Rows, type WorkRow } from '../look/parts/rows.tsx'
import { Status } from '../look/parts/status.tsx'
import { paths } from '../shell/paths.ts'
import type { Embassy, KnowledgeFrame } from './knowledgeFrame.ts'

type Props = { view: KnowledgeFrame; embassies: readonly Embassy[]; found: readonly EmbassyNumber[] }

/** Each embassy, with whether its number is on the site: those that are not stand first. */
export function EmbassyPanel({ view, embassies, found }: Props) {
  const { words } = view.frame
  const rows = embassies.map((embassy) => ({
    embassy,
    number: found.find(({ country }) => country === embassy.code) ?? ofProfile(embassy),
  }))
  const isShown = ({ number }: (typeof rows)[number]) => isCheckedLately(number?.checkedOn, view.today)
  const ordered = [...rows.filter((row) => !isShown(row)), ...rows.filter(isShown)]
  return (
    <Panel id="embassies" title={words('content.desk_embassies')} flush foot={words('content.desk_embassies_lead')}>
      {rows.length === 0 ? (
        <Empty title={words('content.desk_embassies_none')} />
      ) : (
        <Rows rows={ordered.map((row) => embassyRow(row, view))} />
      )}
    </Panel>
  )
}

type Called = Pick<EmbassyNumber, 'number' | 'checkedOn'>
type Row = { readonly embassy: Embassy; readonly number: Called | undefined }

function ofProfile({ number, checked_on: checkedOn }: Embassy): Called | undefined {
  return number !== null && checkedOn !== null ? { number, checkedOn } : undefined
}

function embassyRow({ embassy, number }: Row, { frame, today }: KnowledgeFrame): WorkRow {
  const { words, locale } = frame
  const isShown = isCheckedLately(number?.checkedOn, today)
  return {
    key: embassy.code,
    what: (
      <>
        <a href={paths.knowledgeSubject(`embassies/${embassy.code}`)}>{embassy[`country_${locale}`]}</a>{' '}
        {number && <bdi dir="ltr">{number.number}</bdi>}
      </>
    ),
    detail: number
      ? words('content.desk_last_checked', { date: longDate(number.checkedOn, locale) })
      : words('content.desk_not_checked'),
    act: (
      <Status kind={isShown ? 'safe' : 'waiting'}>
        {words(isShown ? 'content.desk_status_checked' : 'content.desk_status_unchecked')}
      </Status>
    ),
  }
}
