import type { CaseCommand } from './caseCommand.ts'
import { caseRules, mayCommand } from './caseCommand.ts'
import type { CaseFile } from './caseFile.ts'
import { subjectOf } from './collision.ts'
import { refuseCasework } from './register/registerRules.ts'
import type { Decision, Rule, RuleContext } from './rules.ts'

/** The one place that decides what may happen to a case: (state, command) -> the events to write, or why not. */
export function decide(file: CaseFile | undefined, command: CaseCommand, context: RuleContext): Decision {
  if (!mayCommand(context.by.hat, command.do)) return refuseCasework('not-yours')
  if (!file) return refuseCasework('no-case')
  // Each command meets its own rule: the table is typed by command, which a look-up can't say.
  const rule = caseRules[command.do] as Rule<CaseCommand>
  if (file.gone && !rule.onGone) return refuseCasework('gone')
  if (file.closedOn !== null && !rule.onClosed) {
    return refuseCasework('already-closed', { values: { closedOn: file.closedOn } })
  }
  if (command.on < file.reportedOn) {
    return refuseCasework('before-report', { values: { reportedOn: file.reportedOn } })
  }
  if (command.on > context.today) return refuseCasework('in-future', { values: { today: context.today } })
  const decision = rule.decide(file, command, context)
  return decision.ok ? inOrder(decision, context) : decision
}

/** What happens to a numbered thing takes effect on or after the last day on which something happened to it: else it would count for nothing. */
function inOrder(decision: Extract<Decision, { ok: true }>, { doneBy }: RuleContext): Decision {
  for (const event of decision.value) {
    const [[name, value] = []] = Object.entries(subjectOf(event))
    const about = doneBy.filter((done) => name !== undefined && subjectOf(done.event)[name] === value)
    const last = about
      .map((done) => done.event.occurred)
      .toSorted()
      .at(-1)
    if (last !== undefined && event.occurred < last) return refuseCasework('before-begun', { values: { last } })
  }
  return decision
}
