import type { Finding as Found, Reconciliation, WorkedSum } from '../../../domain/figures/reconcile/finding.ts'
import { findingWords } from '../../../outputs/reconcile/findingWords.ts'
import { numberName } from '../../../outputs/reconcile/numberName.ts'
import { Finding, Sum } from '../../look/parts/finding.tsx'
import type { Frame } from '../../look/shell/frame.ts'

/** More terms than this are told in the text alone. */
const MOST_TERMS = 8

type SummaryProps = { frame: Frame; reconciliation: Reconciliation; level: 2 | 3 }

/** The outcome in a line: what was checked, and how much was found. */
export function Summary({ frame, reconciliation, level }: SummaryProps) {
  const { words } = frame
  const { findings, checked } = reconciliation
  const contradictions = findings.filter(({ kind }) => kind === 'contradiction').length
  return (
    <Finding
      kind={contradictions === 0 && checked > 0 ? 'equal' : 'unequal'}
      level={level}
      title={words('reconcile.contradictions', { count: contradictions })}
    >
      <p>
        {words('reconcile.checked', { count: checked })}{' '}
        {words('reconcile.remarks', { count: findings.length - contradictions })}
      </p>
    </Finding>
  )
}

type ListProps = { frame: Frame; findings: readonly Found[]; level: 2 | 3 }

/** Findings in their order: what is wrong, the sum worked out, where it stands, and how sure that is. */
export function FindingList({ frame, findings, level }: ListProps) {
  return (
    <div class="baken-stack baken-stack--tight">
      {findings.map((finding, at) => (
        <OneFinding key={`${at} ${finding.rule}`} frame={frame} finding={finding} level={level} />
      ))}
    </div>
  )
}

function OneFinding({ frame, finding, level }: { frame: Frame; finding: Found; level: 2 | 3 }) {
  const { words } = frame
  const { kind, heading, place, certainty, text } = findingWords(finding, words)
  const sum = finding.kind === 'contradiction' ? finding.sums.find(isWorthWorkingOut) : undefined
  return (
    <Finding
      kind={finding.kind === 'remark' ? 'remark' : 'unequal'}
      level={level}
      title={words('reconcile.finding_title', { kind, heading })}
    >
      <p>{text}</p>
      {sum && <WorkedOut frame={frame} sum={sum} />}
      <p class="baken-small baken-muted">{words('reconcile.finding_place', { place, certainty })}</p>
    </Finding>
  )
}

function isWorthWorkingOut({ right }: WorkedSum): boolean {
  return right.length > 1 && right.length <= MOST_TERMS
}

function WorkedOut({ frame, sum }: { frame: Frame; sum: WorkedSum }) {
  const { words } = frame
  return (
    <Sum
      lines={sum.right.map(({ number, sign }) => ({ label: numberName(number, words), value: sign * number.value }))}
      result={{ label: words('reconcile.sum_result'), value: sum.result }}
    />
  )
}
