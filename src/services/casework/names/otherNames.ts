import { IDENTITY } from '../../../domain/casework/sealedPart.ts'
import { comparePersons, WORTH_SHOWING } from '../../../domain/names/comparePersons.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import { openParts } from '../openParts.ts'
import { knownByOf, personInPart } from './namedPerson.ts'

/**
 * Whether the clients of two cases are written down as people who are not alike, by name and birth. No when one of them is not named: then
 * nothing speaks against it. The names go nowhere: rules are told this much.
 */
export async function haveOtherNames(
  tx: ActorTx,
  keyRing: KeyRing,
  tenant: number,
  [one, other]: readonly [one: number, other: number],
): Promise<boolean> {
  const opened = await openParts(tx, keyRing, tenant, [one, other], [IDENTITY])
  const newest = (stream: number) =>
    opened.flatMap((part) => (part.stream === stream ? (personInPart(part)?.named ?? []) : [])).at(-1)
  const [mine, theirs] = [newest(one), newest(other)]
  return (
    mine !== undefined &&
    theirs !== undefined &&
    comparePersons(knownByOf(mine), knownByOf(theirs)).score < WORTH_SHOWING
  )
}
