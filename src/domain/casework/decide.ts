import { fitsEmergency } from './byEmergency.ts'
import type { CaseCommand } from './caseCommand.ts'
import { caseRules, mayCommand } from './caseCommand.ts'
import type { CaseFile } from './caseFile.ts'
import { tooEarlyFor } from './inOrder.ts'
import { refuseCasework } from './register/registerRules.ts'
import type { Decision, Rule, RuleContext } from './rules.ts'

/** The one place that decides what may happen to a case: (state, command) -> the events to write, or why not. */
export function decide(file: CaseFile | undefined, command: CaseCommand, context: RuleContext): Decision {
  if (!mayCommand(context.by.hat, command.do)) return refuseCasework('not-yours')
  if (!file) return refuseCasework('no-case')
  // Each command meets its own rule: the table is typed by command, which a look-up can't say.
  const rule = caseRules[command.do] as Rule<CaseCommand>
  if (rule.byPersonOnly && context.by.isProgram) return refuseCasework('for-a-person')
  if (context.inEmergency && !fitsEmergency(file, command, context)) return refuseCasework('emergency-access')
  if (file.gone && !rule.onGone) return refuseCasework('gone')
  if (file.closedOn !== null && !rule.onClosed) {
    return refuseCasework('already-closed', { values: { closedOn: file.closedOn } })
  }
  if (command.on < file.reportedOn) {
    return refuseCasework('before-report', { values: { reportedOn: file.reportedOn } })
  }
  if (command.on > context.today) return refuseCasework('in-future', { values: { today: context.today } })
  const decision = rule.decide(file, command, context)
  return decision.ok ? refuseEarly(decision, context) : decision
}

/** What takes effect before the last day on which something happened to the same thing would count for nothing. */
function refuseEarly(decision: Extract<Decision, { ok: true }>, { doneBy }: RuleContext): Decision {
  for (const event of decision.value) {
    const last = tooEarlyFor(event, doneBy)
    if (last !== undefined) return refuseCasework('before-begun', { values: { last } })
  }
  return decision
}
