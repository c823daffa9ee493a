import type { Actor } from '../../../domain/access/actor.ts'
import { mayTakeIn } from '../../../domain/casework/intake/mayTakeIn.ts'
import { mayOpenCopies, openableParts, type PreTravelPart } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { isAlarm, mayGoFrom, type PreTravelTask, tasksOf } from '../../../domain/casework/preTravel/preTravelRules.ts'
import type { PartContent } from '../../../domain/casework/sealedPart.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { AppError } from '../../../errors.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { findPreTravel, type KeptPreTravel, listPreTravel } from '../../../store/casework/preTravel/preTravelFiles.ts'
import type { CaseworkTools } from '../casework.ts'
import { type KeptCopy, listCopies } from './copies.ts'
import { openPreTravelParts } from './openPreTravelParts.ts'
import { logPartOf, preTravelTermsOf, refuseOutsiders } from './preTravelTerms.ts'

/** A file on a list: dates and codes, whether its alarm stands, what it asks for, and from when it may go. */
export type PreTravelLine = KeptPreTravel & {
  readonly alarm: boolean
  readonly tasks: readonly PreTravelTask[]
  readonly mayGoFrom: IsoDate | undefined
}

export type OpenedPreTravel = {
  readonly line: PreTravelLine
  readonly opened: ReadonlyMap<PreTravelPart, PartContent>
  readonly copies: readonly Pick<KeptCopy, 'copy' | 'kind' | 'removed' | 'note'>[]
}

export type ReadPreTravel = {
  /** What waits first, at most two hundred. It shows nothing of anybody. */
  readonly list: (actor: Actor) => Promise<readonly PreTravelLine[]>
  /** Those that ask for something today; none for who has nothing to do with it. */
  readonly listDue: (actor: Actor) => Promise<readonly PreTravelLine[]>
  /** Fails with `not-found`. */
  readonly find: (actor: Actor, number: string) => Promise<PreTravelLine>
  /** Opens what the consent covers, and writes that down. Fails with `not-found`. */
  readonly open: (actor: Actor, number: string) => Promise<OpenedPreTravel>
}

const MOST = 200

/** For who takes in reports at the hub; for others all but what is due fail with `forbidden`. */
export function makeReadPreTravel({ withActor, keyRing, profile, today }: CaseworkTools): ReadPreTravel {
  const terms = preTravelTermsOf(profile)
  const lineOf = (kept: KeptPreTravel): PreTravelLine => {
    const tasks = kept.keyGone ? [] : tasksOf(kept, today(), terms)
    return { ...kept, alarm: isAlarm(kept, today(), terms), tasks, mayGoFrom: mayGoFrom(kept, terms) }
  }
  return {
    list: async (actor) => {
      refuseOutsiders(actor)
      return (await withActor(actor, (tx) => listPreTravel(tx, actor.tenant, today(), MOST))).map(lineOf)
    },
    listDue: async (actor) => {
      if (!mayTakeIn(actor.role)) return []
      const lines = (await withActor(actor, (tx) => listPreTravel(tx, actor.tenant, today(), MOST))).map(lineOf)
      return lines.filter(({ tasks }) => tasks.length > 0)
    },
    find: async (actor, number) => {
      refuseOutsiders(actor)
      const kept = await withActor(actor, (tx) => findPreTravel(tx, actor.tenant, number))
      if (!kept) throw new AppError('not-found')
      return lineOf(kept)
    },
    open: async (actor, number) => {
      refuseOutsiders(actor)
      return withActor(actor, async (tx) => {
        const kept = await findPreTravel(tx, actor.tenant, number)
        if (!kept) throw new AppError('not-found')
        await appendAccess(tx, {
          action: 'open_pre_travel',
          purpose: actor.purpose,
          cases: [],
          part: logPartOf(number),
        })
        const parts = openableParts(kept)
        const contents = await openPreTravelParts(tx, keyRing, actor.tenant, kept.id, parts)
        const opened = parts.flatMap((part) => {
          const content = contents.get(part)
          return content ? [[part, content] as const] : []
        })
        const copies = mayOpenCopies(kept) ? await listCopies(tx, keyRing, actor.tenant, kept.id) : []
        return { line: lineOf(kept), opened: new Map(opened), copies }
      })
    },
  }
}
