import { type CommandName, caseRules } from '../../../domain/casework/caseCommand.ts'
import type { Hat } from '../../../domain/casework/rules.ts'
import { roleName } from '../../../outputs/access/accessNames.ts'
import { Notice } from '../../look/parts/notice.tsx'
import type { ChapterView } from './chapterView.ts'

/** What answers something that somebody else proposed, asked or did. */
const secondPersons: readonly CommandName[] = [
  'confirm-determination',
  'dispute-determination',
  'answer-safety-check',
  'decide-fund',
  'review-override',
]

/** That an act belongs to another role, who does it, and why that is somebody else. */
export function NotYours({ view, act }: { view: ChapterView; act: CommandName }) {
  const { words, locale } = view.frame
  const people = caseRules[act].hats.filter((hat): hat is Exclude<Hat, 'import'> => hat !== 'import')
  const roles = people.map((hat) => roleName(hat, words))
  const who = new Intl.ListFormat(locale, { type: 'disjunction' }).format(roles)
  return (
    <Notice kind="danger" answers id="refused" title={words('casework.refused_not_yours')}>
      <p>{words('casework.who_does', { who })}</p>
      {secondPersons.includes(act) && <p>{words('casework.why_second_person')}</p>}
    </Notice>
  )
}
