import { closingQuestionsFor } from '../../codes/closing.ts'
import { entryOf } from '../../codes/codeList.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { CaseFile } from '../caseFile.ts'
import { codesWith, misfitOf, unknownCode } from '../codesFit.ts'
import type { Refusal } from '../refusal.ts'
import { refuseCasework } from '../register/registerRules.ts'
import { type Decision, eventOf, happens, type RuleContext } from '../rules.ts'
import { SOON } from '../safety/safetyFile.ts'
import { stateOn } from '../stateOn.ts'
import { refuseClosing } from './closingRefusals.ts'
import { misfitOfResult } from './resultFit.ts'
import { isFinished, unfinishedOf } from './unfinished.ts'

export type EndCommand =
  | { readonly do: 'record-result'; readonly on: IsoDate; readonly result: string }
  /** `answered` are the questions of the profile to which an answer goes with it, sealed. */
  | {
      readonly do: 'ask-closing'
      readonly on: IsoDate
      readonly reason: string
      readonly answered: readonly string[]
      /** Somebody wrote why the case can close although there will be danger soon. */
      readonly despiteDanger: boolean
    }
  | { readonly do: 'send-back-closing' | 'reopen'; readonly on: IsoDate }
  /** Without a reason it is the one that was asked for; an imported closing has none. */
  | { readonly do: 'close'; readonly on: IsoDate; readonly reason: string | null }

type CommandOf<Do> = Extract<EndCommand, { do: Do }>

/**
 * A result comes after the outcome that it follows from, and after what was recorded before it. It has to be true of that day and of today;
 * of what is imported that was looked at elsewhere.
 */
export function recordResult(
  file: CaseFile,
  { on, result }: CommandOf<'record-result'>,
  context: RuleContext,
): Decision {
  const { profile, by } = context
  const wrong = beforeOutcome(file, on) ?? unknownCode(profile.lists, on, [['results', result]])
  if (wrong) return refuse(wrong)
  const misfit =
    by.hat === 'import' ? misfitOf(profile, codesWith(file, { result })) : untrue(file, { on, result }, context)
  return misfit ? refuse(misfit) : happens(on, 'result_recorded', { result })
}

type Recorded = Pick<CommandOf<'record-result'>, 'on' | 'result'>

function untrue(file: CaseFile, { on, result }: Recorded, context: RuleContext): Refusal | undefined {
  const { profile } = context
  const { placeNow } = stateOn(file, on, context)
  return (
    beforeOthers(file, on) ??
    misfitOfResult(file, result, profile) ??
    misfitOfResult({ ...file, placeNow }, result, profile)
  )
}

export function askClosing(file: CaseFile, command: CommandOf<'ask-closing'>, { profile }: RuleContext): Decision {
  const { on, reason, answered, despiteDanger } = command
  const wrong = unknownCode(profile.lists, on, [['closing_reasons', reason]]) ?? notReady(file, command, profile)
  if (wrong) return refuse(wrong)
  if (file.closing.asked) return refuseClosing('asked-already')
  const isDespite = despiteDanger && file.safety.level === SOON
  return happens(on, 'closing_asked', { reason, answered, despite_danger: isDespite })
}

/** Closing is for a second pair of eyes where the profile asks it. What was finished when it was asked has to be so still. */
export function close(file: CaseFile, { on, reason }: CommandOf<'close'>, context: RuleContext): Decision {
  const early = beforeOutcome(file, on)
  if (early) return refuse(early)
  if (context.by.hat === 'import') return happens(on, 'case_closed', { reason })
  const { asked } = file.closing
  if (!asked) return refuseClosing('not-asked')
  if (on < asked.on) return refuseClosing('before-asked', { values: { askedOn: asked.on } })
  if (reason !== null && reason !== asked.reason) {
    return refuseClosing('other-reason', { values: { asked: { list: 'closing_reasons', code: asked.reason } } })
  }
  if (context.profile.closing.secondPerson && whoAsked(context) === context.by.person) {
    return refuseClosing('same-person')
  }
  const wrong = notReady(file, { ...asked, on, despiteDanger: asked.despite_danger === true }, context.profile)
  return wrong ? refuse(wrong) : happens(on, 'case_closed', { reason: asked.reason })
}

export function sendBackClosing({ closing }: CaseFile, { on }: { readonly on: IsoDate }): Decision {
  if (!closing.asked) return refuseClosing('not-asked')
  if (on < closing.asked.on) return refuseClosing('before-asked', { values: { askedOn: closing.asked.on } })
  return happens(on, 'closing_sent_back', {})
}

/** A case that comes back has no result any more. An imported one is taken up now. */
export function reopen({ closedOn, takenUpOn }: CaseFile, { on }: { readonly on: IsoDate }): Decision {
  if (closedOn === null) return refuseClosing('not-closed')
  if (on < closedOn) return refuseClosing('before-closing', { values: { closedOn } })
  const reopened = eventOf(on, 'case_reopened', {})
  return ok(takenUpOn === null ? [reopened, eventOf(on, 'phase_changed', { phase: 'support' })] : [reopened])
}

/** The person who asked to close it now. */
export function whoAsked({ doneBy }: Pick<RuleContext, 'doneBy'>): number | undefined {
  return doneBy.findLast(({ event }) => event.type === 'closing_asked')?.person
}

type Closing = Pick<CommandOf<'ask-closing'>, 'on' | 'reason' | 'answered' | 'despiteDanger'>

function notReady(file: CaseFile, closing: Closing, profile: RuleContext['profile']): Refusal | undefined {
  const entry = entryOf(profile.lists.closing_reasons, closing.reason)
  if (entry && !entry.needsResult) return refuseClosing('mend-instead').error
  const early = beforeOutcome(file, closing.on) ?? beforeOthers(file, closing.on)
  if (early) return early
  if (file.result === null) return refuseClosing('no-result').error
  if (entry?.onlyResults && !entry.onlyResults.includes(file.result)) {
    const fitting = entry.onlyResults.map((code) => ({ list: 'results', code }))
    return refuseClosing('result-does-not-fit', { values: { fitting } }).error
  }
  const unfinished = unfinishedOf(file, profile, closing.on)
  if (!isFinished(unfinished)) return refuseClosing('unfinished', { values: { ...unfinished } }).error
  if (file.safety.level === SOON && !closing.despiteDanger) return refuseClosing('danger-soon').error
  const { outcome, result } = file
  const questions = closingQuestionsFor(profile.closing, { outcome, result, reason: closing.reason })
  const isAnswered = questions.every(({ code }) => closing.answered.includes(code))
  return isAnswered ? undefined : refuseClosing('question-unanswered').error
}

function beforeOutcome({ outcomeOn }: CaseFile, on: IsoDate): Refusal | undefined {
  if (outcomeOn === null) return refuseCasework('no-outcome').error
  return on < outcomeOn ? refuseCasework('before-outcome', { values: { outcomeOn } }).error : undefined
}

function beforeOthers({ topicOn, resultOn }: CaseFile, on: IsoDate): Refusal | undefined {
  if (topicOn !== null && on < topicOn) return refuseClosing('before-topic', { values: { topicOn } }).error
  if (resultOn !== null && on < resultOn) return refuseClosing('before-result', { values: { resultOn } }).error
  return undefined
}
