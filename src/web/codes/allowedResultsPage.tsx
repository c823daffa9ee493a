import type { AllowedResults, Profile } from '../../domain/codes/profile.ts'
import { type CodeLabels, codeLabels } from '../../outputs/casework/codeLabels.ts'
import { conditionTexts } from '../../outputs/codes/conditionTexts.ts'
import { Crumbs } from '../look/parts/crumbs.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Panel } from '../look/parts/panel.tsx'
import type { Frame } from '../look/shell/frame.ts'
import { Page } from '../look/shell/page.tsx'
import { DataTable } from '../look/tables/dataTable.tsx'
import { paths } from '../shell/paths.ts'

type Props = { frame: Frame; profile: Profile }

/** The rules that tie lists together, a table per topic. */
export function AllowedResultsPage({ frame, profile }: Props) {
  const { words, locale } = frame
  const title = words('codes.rules_title')
  const label = codeLabels(profile, locale)
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.codes}
      head={
        <>
          <Crumbs words={words} path={[{ href: paths.codes, label: words('codes.title') }]} here={title} />
          <PageHead title={title} lead={words('codes.rules_lead')} />
        </>
      }
    >
      <div class="baken-stack">
        <div class="baken-cols baken-cols--half">
          {profile.lists.topics.entries.map(({ code, labels }) => (
            <Panel key={code} id={`topic-${code}`} title={labels[locale]} flush>
              <TopicTable
                frame={frame}
                label={label}
                caption={words('codes.rules_caption', { topic: labels[locale] })}
                pairs={profile.allowedResults.filter(({ topic }) => topic === code)}
              />
            </Panel>
          ))}
        </div>
        <Panel id="conditions" title={words('codes.conditions')}>
          <ul class="baken-stack baken-stack--tight">
            {conditionTexts(profile, words, locale).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Panel>
      </div>
    </Page>
  )
}

type TableProps = { frame: Frame; label: CodeLabels; caption: string; pairs: readonly AllowedResults[] }

function TopicTable({ frame: { words }, label, caption, pairs }: TableProps) {
  return (
    <DataTable
      words={words}
      caption={caption}
      captionHidden
      rows={pairs}
      rowKey={({ outcome }) => outcome}
      columns={[
        {
          key: 'outcome',
          head: words('codes.rules_outcome'),
          rowHead: true,
          cell: ({ outcome }) => label('outcomes', outcome),
        },
        {
          key: 'results',
          head: words('codes.rules_results'),
          phone: 'wide',
          cell: ({ results }) =>
            results.length === 0 ? (
              <span class="baken-muted">{words('codes.rules_none')}</span>
            ) : (
              <ul>
                {results.map((result) => (
                  <li key={result}>{label('results', result)}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}
