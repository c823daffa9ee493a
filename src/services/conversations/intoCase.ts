import type { Actor } from '../../domain/access/actor.ts'
import type { Refusal } from '../../domain/casework/refusal.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Result } from '../../domain/shared/result.ts'
import { AppError } from '../../errors.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import { type CaseFacts, findCase } from '../../store/casework/caseFacts.ts'
import { makeActOnCase } from '../casework/actOnCase.ts'
import type { CaseworkTools } from '../casework/casework.ts'
import type { IntakeAnswer, IntakeRequest, TakeIntake } from '../casework/intake/takeIntake.ts'
import { scopeOf } from '../casework/scopeOf.ts'
import { becomeCase } from './becomeCase.ts'

/** A report as somebody took it in from what a conversation says; `says` is what they chose of it, as text. */
export type ConversationReport = Extract<IntakeRequest, { kind: 'report' }>

/** What goes from a conversation into the journal of a case that exists: the number of the case, the day, and the text. */
export type ConversationEntry = { readonly into: string; readonly on: IsoDate; readonly text: string }

export type IntoCase = ReturnType<typeof makeIntoCase>

/**
 * What a conversation becomes. The text comes from the browser of a reader, and is sealed in the case as all texts of cases are; there the
 * conversation's number stands as where it is from. Fails as `becomeCase` and the services of casework do: without consent, for a
 * conversation that is a case already, and for a case that the actor may not write to. Then nothing was written.
 */
export function makeIntoCase(tools: CaseworkTools, take: TakeIntake) {
  return {
    /** Takes it in as a report: it opens a case, or joins the one that somebody chose, and is counted as any report is. */
    report: (actor: Actor, conversation: string, request: ConversationReport): Promise<IntakeAnswer> => {
      const taken = { ...request.taken, saidBy: conversation }
      return take(actor, { ...request, taken, conversation })
    },

    /** What a case is, to be looked at before something is written into it; a line in the access log. Missing when it may not be seen. */
    look: (actor: Actor, number: string): Promise<CaseFacts | undefined> =>
      tools.withActor(actor, async (tx) => {
        const found = await findCase(tx, scopeOf(actor), number)
        if (found) await appendAccess(tx, { action: 'read_case', purpose: actor.purpose, cases: [found.case_id] })
        return found
      }),

    /** Writes it into the journal of a case, as the statement of somebody without a name. It is no report, and counts nowhere. */
    entry: async (
      actor: Actor,
      conversation: string,
      { into, on, text }: ConversationEntry,
    ): Promise<Result<{ readonly version: number }, Refusal>> => {
      const seen = await tools.withActor(actor, async (tx) => (await findCase(tx, scopeOf(actor), into))?.version)
      if (seen === undefined) throw new AppError('not-found')
      const actOnCase = makeActOnCase({
        ...tools,
        afterWriting: [
          ...tools.afterWriting,
          (tx, _, { caseId, number }) => becomeCase(tx, tools, actor, { conversation, found: { caseId, number } }),
        ],
      })
      return actOnCase(actor, {
        ...{ number: into, seen },
        command: { do: 'write-entry', on, kind: 'statement', hasSource: true },
        parts: [{ part: 'journal_statements', content: { text, said_by: conversation } }],
      })
    },
  }
}
