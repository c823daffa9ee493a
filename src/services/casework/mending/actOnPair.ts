import type { Actor } from '../../../domain/access/actor.ts'
import type { CaseCommand } from '../../../domain/casework/caseCommand.ts'
import type { OtherCase, PairCommand } from '../../../domain/casework/closing/decidePairs.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import type { OpenPart } from '../../../domain/casework/sealedPart.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { takeRecordedMoment } from '../../../store/casework/events.ts'
import { type LockedCase, lockCase } from '../../../store/casework/lockCase.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import { decideOn, doerOf, type LoadedCase, loadCase, refuseCollision, rolledBack } from '../caseActing.ts'
import type { CaseworkTools } from '../casework.ts'
import { haveOtherNames } from '../names/otherNames.ts'
import { writeToCase } from '../writeToCase.ts'

export type PairRequest = {
  readonly number: string
  /** The version of the first case that the person saw. */
  readonly seen: number
  readonly command: PairCommand
  readonly parts: readonly OpenPart[]
}

const pairActs: readonly string[] = ['merge-case', 'unmerge-case', 'link-case', 'unlink-case']

export function isPairCommand(command: CaseCommand): command is PairCommand {
  return pairActs.includes(command.do)
}

/**
 * What happens to two cases at once, in one transaction: merging, linking, and undoing either. The rule is asked from both sides, and both
 * cases get their event with what goes sealed with it. Fails as `actOnCase` does. A second case that is not there, or that the person
 * doesn't see, is refused in words.
 */
export function makeActOnPair(tools: CaseworkTools) {
  return (actor: Actor, request: PairRequest): Promise<Result<{ version: number }, Refusal>> => {
    const { command, parts, seen } = request
    const by = doerOf(actor, command)
    return rolledBack(tools.withActor, actor, async (tx) => {
      const recorded = await takeRecordedMoment(tx, actor.tenant)
      const [own, other] = await loadPair(tx, actor.tenant, request)
      if (!own || seen > own.found.version) throw new AppError(own ? 'conflict' : 'not-found')
      const asked = { actor, by, recorded }
      const isOtherName = await looksOther(tx, tools, actor, { command, own, other })
      const seenBy = (one: LoadedCase, second: LoadedCase | undefined) => ({
        ...asked,
        command: { ...command, otherCase: otherOf(one, second, isOtherName) },
      })
      const decided = await decideOn(tx, tools, own, seenBy(own, other))
      if (!decided.ok) return decided
      if (!other) throw new Error('a rule let something happen to a case that is not there')
      const answered = await decideOn(tx, tools, other, seenBy(other, own))
      if (!answered.ok) return answered
      refuseCollision(own.before, decided.value, seen)
      const version = await writeToCase(tx, tools, { actor, recorded, ...own, added: decided.value, parts })
      await writeToCase(tx, tools, { actor, recorded, ...other, added: answered.value, parts })
      return ok({ version })
    })
  }
}

type Pair = readonly [own: LoadedCase | undefined, other: LoadedCase | undefined]

/** Held in the order of their numbers, so that two people who act on the same two cases wait for each other once. */
async function loadPair(tx: ActorTx, tenant: number, { number, command }: PairRequest): Promise<Pair> {
  const held = new Map<string, LockedCase | undefined>()
  for (const one of [number, command.other].toSorted()) held.set(one, await lockCase(tx, tenant, one))
  const load = async (found: LockedCase | undefined) => found && loadCase(tx, tenant, found)
  return [await load(held.get(number)), await load(held.get(command.other))]
}

type Named = Pick<PairRequest, 'command'> & { readonly own: LoadedCase; readonly other: LoadedCase | undefined }

/** Only merging says that two are one, so that nothing is opened for the other acts. */
async function looksOther(
  tx: ActorTx,
  { keyRing }: Pick<CaseworkTools, 'keyRing'>,
  { tenant }: Actor,
  { command, own, other }: Named,
): Promise<boolean> {
  if (command.do !== 'merge-case' || !other) return false
  return haveOtherNames(tx, keyRing, tenant, [own.found.caseId, other.found.caseId])
}

function otherOf(one: LoadedCase, other: LoadedCase | undefined, isOtherName: boolean): OtherCase | null {
  return other?.file ? { stream: other.found.caseId, own: one.found.caseId, file: other.file, isOtherName } : null
}
