import type { NumberChoice } from '../../boundary/casework/numberChoice.ts'
import { describeCell } from '../../outputs/figures/describeCell.ts'
import { Notice } from '../look/parts/notice.tsx'
import { caseListHref } from './caseListHref.ts'
import type { CaseListView } from './caseListView.ts'

type Props = { view: CaseListView; under: NumberChoice }

/** Which number of the figures the list is limited to, in the words of its definition. */
export function UnderNumber({ view: { frame, choice, counted }, under }: Props) {
  const { words, locale } = frame
  const { terms, state } = describeCell(under.cell, under.names, under.question, locale)
  const { under: _number, ...whole } = choice
  const countsCases = under.cell.counts === 'cases'
  const title = words(countsCases ? 'casework.under_title' : 'casework.under_title_advice', { count: counted ?? 0 })
  return (
    <Notice kind="neutral" title={title}>
      {terms.map(({ sign, text }) => (
        <p key={`${sign} ${text}`}>{words(sign === 1 ? 'casework.under_adds' : 'casework.under_takes', { text })}</p>
      ))}
      <p>
        {state} {words(countsCases ? 'casework.under_visible' : 'casework.under_advice')}
      </p>
      <p>
        <a href={caseListHref(whole)}>{words('casework.under_remove')}</a>
      </p>
    </Notice>
  )
}
