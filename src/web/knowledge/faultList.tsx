import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import type { Files } from '../../domain/knowledge/publishing/proposal.ts'
import { findingSentences } from '../../outputs/knowledge/contentCheck.ts'
import { Panel } from '../look/parts/panel.tsx'
import { Rows, type WorkRow } from '../look/parts/rows.tsx'
import type { Frame } from '../look/shell/frame.ts'

/** Who mends these sees the next ones. */
const MOST = 50

type Props = { frame: Frame; title: string; findings: readonly ContentFinding[]; texts: Files }

/** What is wrong, each with its file and line, what that line says, and what to do. */
export function FaultList({ frame, title, findings, texts }: Props) {
  return (
    <Panel id="faults" title={title} look="danger" flush>
      <Rows rows={findings.slice(0, MOST).map((finding, at) => faultRow(finding, at, { frame, texts }))} />
    </Panel>
  )
}

function faultRow(finding: ContentFinding, at: number, { frame, texts }: Pick<Props, 'frame' | 'texts'>): WorkRow {
  const { words } = frame
  const { expected, todo } = findingSentences(finding, words)
  const line = texts.get(finding.file)?.split('\n')[finding.line - 1]?.trim() ?? ''
  const place = words('content.place', { file: finding.file, line: finding.line })
  return {
    key: String(at),
    what: (
      <>
        <b>{place}</b>
        {line !== '' && (
          <p>
            <bdi>{words('content.fault_line', { text: line.slice(0, 160) })}</bdi>
          </p>
        )}
      </>
    ),
    detail: `${expected} ${todo}`,
  }
}
