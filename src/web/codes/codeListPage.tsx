import type { ProfileLists } from '../../boundary/codes/profileLists.ts'
import { type CodeEntry, type CodeList, entriesOn } from '../../domain/codes/codeList.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { locales } from '../../domain/shared/locale.ts'
import { sourceText } from '../../outputs/codes/sourceText.ts'
import { validityText } from '../../outputs/codes/validityText.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { Crumbs } from '../look/parts/crumbs.tsx'
import { Empty } from '../look/parts/empty.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Status } from '../look/parts/status.tsx'
import type { Frame } from '../look/shell/frame.ts'
import { Page } from '../look/shell/page.tsx'
import { type Column, DataTable } from '../look/tables/dataTable.tsx'
import { paths } from '../shell/paths.ts'
import { ValidOnForm } from './validOnForm.tsx'

type Props = { frame: Frame; list: CodeList; sources: ProfileLists['sources']; on: IsoDate | undefined }

/** One list: its codes with their words in both languages, when they are valid, and what they rest on. */
export function CodeListPage({ frame, list, sources, on }: Props) {
  const { words, locale } = frame
  const title = list.labels[locale]
  const entries = on ? entriesOn(list, on) : list.entries
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.codes}
      head={
        <>
          <Crumbs words={words} path={[{ href: paths.codes, label: words('codes.title') }]} here={title} />
          <PageHead title={title} lead={countText({ frame, list, on }, entries.length)} />
        </>
      }
    >
      <div class="baken-panel">
        <ValidOnForm frame={frame} action={paths.codeList(list.name)} on={on} />
        {entries.length === 0 ? (
          <Empty title={words('codes.empty_title')}>
            <p>{words('codes.empty')}</p>
          </Empty>
        ) : (
          <DataTable
            words={words}
            caption={title}
            captionHidden
            columns={columnsOf(frame, sources)}
            rows={entries}
            rowKey={({ code }) => code}
          />
        )}
      </div>
    </Page>
  )
}

function countText({ frame, list, on }: Pick<Props, 'frame' | 'list' | 'on'>, count: number): string {
  const { words, locale } = frame
  if (on === undefined) return words('codes.count_all', { count })
  return words('codes.count_on', { count, date: longDate(on, locale), all: list.entries.length })
}

function columnsOf({ words, locale }: Frame, sources: ProfileLists['sources']): readonly Column<CodeEntry>[] {
  const other = locales.find((known) => known !== locale) ?? locale
  return [
    { key: 'label', head: words('codes.column_label'), rowHead: true, cell: ({ labels }) => labels[locale] },
    {
      key: 'other',
      head: words('codes.column_other'),
      cell: ({ labels }) => <span lang={other}>{labels[other]}</span>,
    },
    { key: 'code', head: words('codes.column_code'), cell: ({ code }) => <code>{code}</code> },
    { key: 'valid', head: words('codes.column_valid'), cell: (entry) => validityText(entry, words, locale) },
    {
      key: 'source',
      head: words('codes.column_source'),
      cell: ({ source }) => {
        const text = sourceText(source, sources, words, locale)
        return source.mark === 'not_verified' ? <Status kind="waiting">{text}</Status> : text
      },
    },
  ]
}
