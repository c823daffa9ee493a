import type { AccountProblem } from '../../../boundary/access/accountForms.ts'
import { AppError } from '../../../errors.ts'
import type { WordKey } from '../../../messages/words.ts'
import { Notice } from '../../look/parts/notice.tsx'
import type { Frame } from '../../look/shell/frame.ts'

const texts = {
  'last-way-in': 'signIn.problem_last_way',
  'passkey-not-accepted': 'signIn.problem_passkey',
  'too-many-passkeys': 'signIn.problem_too_many',
  'too-late': 'signIn.problem_late',
  incomplete: 'signIn.problem_incomplete',
} as const satisfies Readonly<Record<AccountProblem, WordKey>>

/** Why nothing was changed, and what to do. */
export function AccountProblemNotice({ frame, problem }: { frame: Frame; problem: AccountProblem | undefined }) {
  if (problem === undefined) return null
  return (
    <Notice kind="danger" title={frame.words('signIn.problem_title')} answers>
      <p>{frame.words(texts[problem])}</p>
    </Notice>
  )
}

/** Where a browser goes on after a change of one's own account: back to the page, with the reason when it was refused. */
export async function afterChange(page: string, change: Promise<unknown>): Promise<string> {
  try {
    await change
    return page
  } catch (error) {
    const problem = problemOf(error)
    if (problem === undefined) throw error
    return `${page}?problem=${problem}`
  }
}

function problemOf(error: unknown): AccountProblem | undefined {
  if (!(error instanceof AppError)) return undefined
  if (error.code === 'invalid-input') return 'too-late'
  if (error.code !== 'refused') return undefined
  const { reason } = error.publicDetail
  if (reason === 'enrolment-incomplete') return 'incomplete'
  if (reason === 'last-way-in' || reason === 'passkey-not-accepted' || reason === 'too-many-passkeys') return reason
  return undefined
}
