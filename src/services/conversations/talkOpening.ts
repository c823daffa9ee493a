import type { ReporterDoor } from './reporterDoor.ts'

/** Whether somebody without a name can begin, and whether the chat is answered. */
export type TalkOpening = {
  /** Somebody of the desk would read it, and it could be recovered. */
  readonly canBegin: boolean
  /** `open`: somebody of the desk said to be on the chat, and is signed in. `not_known`: nobody is, and the hub gave no hours either. */
  readonly chat: 'open' | 'closed' | 'not_known'
  /**
   * When the chat opens next by its hours (UTC, ISO 8601). Missing while it is open, when the hub gave no hours that count, within its
   * hours when nobody is there, and when nobody reads: then nobody can say when.
   */
  readonly opensAt?: string
}

/** The next opening of the chat by its hours, from now: `isNow` within them. Missing when they are not known. */
export type NextOpening = () => { readonly at: string; readonly isNow: boolean } | undefined

/** Nobody is promised an answer at once unless somebody of the desk is there. */
export function makeTalkOpening(
  door: Pick<ReporterDoor, 'readers' | 'isChatStaffed'>,
  nextOpening: NextOpening,
): () => Promise<TalkOpening> {
  return async () => {
    const [readers, isStaffed] = await Promise.all([door.readers(), door.isChatStaffed()])
    const canBegin = readers.length > 0
    // Hours are of the chat: they say nothing of when somebody reads again.
    if (!canBegin) return { canBegin, chat: 'not_known' }
    if (isStaffed) return { canBegin, chat: 'open' }
    const next = nextOpening()
    if (!next) return { canBegin, chat: 'not_known' }
    return next.isNow ? { canBegin, chat: 'closed' } : { canBegin, chat: 'closed', opensAt: next.at }
  }
}
