import type { ReporterDoor } from './reporterDoor.ts'

/** Whether somebody without a name can begin, and whether the chat is answered. */
export type TalkOpening = {
  /** Somebody of the desk would read it, and it could be recovered. */
  readonly canBegin: boolean
  /** Somebody of the desk is there to chat now. Not known where the hub does not say so. */
  readonly chat: 'open' | 'closed' | 'not_known'
  /** When the chat opens next (UTC, ISO 8601); missing when that is not known. */
  readonly opensAt?: string
}

/** Until the hub says who is on duty, nobody is promised an answer at once. */
export function makeTalkOpening(door: ReporterDoor): () => Promise<TalkOpening> {
  return async () => ({ canBegin: (await door.readers()).length > 0, chat: 'not_known' })
}
