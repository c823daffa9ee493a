import type { Actor } from '../../../domain/access/actor.ts'
import { FREE_WRONG_WORDS, waitAfterWrong } from '../../../domain/casework/preTravel/codeWordWait.ts'
import { confirmBack, type PreTravelReason } from '../../../domain/casework/preTravel/preTravelRules.ts'
import { ok, type Result, refuse } from '../../../domain/shared/result.ts'
import { tell, tellManagers, tellRole } from '../../../store/access/inbox/inbox.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { takeRecordedMoment } from '../../../store/casework/events.ts'
import { type KeptPreTravel, mayTryWord, saveWrongWord } from '../../../store/casework/preTravel/preTravelFiles.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { CaseworkTools } from '../casework.ts'
import { isCodeWord } from './codeWord.ts'
import { openPreTravelParts } from './openPreTravelParts.ts'
import { logPartOf, refuseOutsiders } from './preTravelTerms.ts'
import { lockedFile, writePreTravel } from './writePreTravel.ts'

export type BackReason = PreTravelReason | 'wrong_code_word' | 'too_many_wrong_words'

export type ConfirmBack = (
  actor: Actor,
  request: { readonly number: string; readonly codeWord: string; readonly goneAtOnce: boolean },
) => Promise<Result<undefined, BackReason>>

/**
 * The person says to be back, with the agreed code word. A wrong one is a line in the access log; after several nobody may say one for a
 * while, and who took the file in and who leads are told. Fails with `forbidden` and `not-found`.
 */
export function makeConfirmBack(tools: CaseworkTools): ConfirmBack {
  return async (actor, { number, codeWord, goneAtOnce }) => {
    refuseOutsiders(actor)
    const { tenant, purpose } = actor
    return tools.withActor(actor, async (tx) => {
      const recorded = await takeRecordedMoment(tx, tenant)
      const kept = await lockedFile(tx, actor, number)
      const back = confirmBack(kept, tools.today(), goneAtOnce)
      if (!back.ok) return back
      const mayTry = await mayTryWord(tx, tenant, kept.id)
      const fits = mayTry && (await isAgreedWord(tx, tools, actor, { kept, codeWord }))
      const line = { action: 'confirm_pre_travel', purpose, cases: [], part: logPartOf(number) } as const
      await appendAccess(tx, { ...line, outcome: fits ? 'done' : 'refused' })
      if (!mayTry) return refuse('too_many_wrong_words')
      if (!fits) {
        await countWrong(tx, tenant, kept)
        return refuse('wrong_code_word')
      }
      const event = { type: 'pre_travel_back', occurred: tools.today(), facts: { gone_at_once: goneAtOnce } } as const
      await writePreTravel(tx, tools, actor, { kept, file: back.value, event, recorded, parts: [] })
      return ok(undefined)
    })
  }
}

async function isAgreedWord(
  tx: ActorTx,
  { keyRing }: Pick<CaseworkTools, 'keyRing'>,
  { tenant }: Actor,
  { kept, codeWord }: { readonly kept: KeptPreTravel; readonly codeWord: string },
): Promise<boolean> {
  const opened = await openPreTravelParts(tx, keyRing, tenant, kept.id, ['pre_travel_code'])
  const agreed = opened.get('pre_travel_code')?.word
  return typeof agreed === 'string' && isCodeWord(codeWord, agreed)
}

/** Kept with the refusal: the transaction is not taken back. */
async function countWrong(tx: ActorTx, tenant: number, { id, leftBy, wrongWords }: KeptPreTravel): Promise<void> {
  const wrong = wrongWords + 1
  await saveWrongWord(tx, tenant, { id, wrong, wait: waitAfterWrong(wrong) })
  if (wrong % FREE_WRONG_WORDS !== 0) return
  const told = { kind: 'pre_travel_wrong_words', once: `pre_travel_wrong_words:${id}:${wrong}` } as const
  await tell(tx, { ...told, person: leftBy })
  await tellRole(tx, 'senior', told)
  await tellManagers(tx, told)
}
