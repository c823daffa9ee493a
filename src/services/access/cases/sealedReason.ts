import { randomBytes } from 'node:crypto'
import { AppError } from '../../../errors.ts'
import { open, SALT_BYTES, seal } from '../../../sealing/envelope.ts'
import type { KeyRing, StreamKeys } from '../../keys/keyRing.ts'

/** Where a reason lies: whose it is and what for. `id` is the number of the row that keeps it. */
export type ReasonPlace = {
  readonly tenant: number
  readonly caseId: number
  readonly id: number
  readonly part: string
}

export const REASON_LENGTH = { least: 10, most: 1000 } as const

/** Control characters but for line breaks, and what turns the direction of a text around (Unicode, UAX 9). */
const unseen = /(?![\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu

/** Why somebody asks for something, sealed under the key of the case: people write names into it. Fails with `not-found` when the key is gone. */
export async function sealReason(keyRing: KeyRing, place: ReasonPlace, reason: string): Promise<Buffer> {
  const key = (await keyRing.findKeys(place.tenant, [place.caseId])).get(place.caseId)
  if (!key) throw new AppError('not-found')
  return seal(key, sealedPlace(place), randomBytes(SALT_BYTES), cleanReason(reason))
}

/** Empty when the key of the case was destroyed. */
export function openReason(keys: StreamKeys, place: ReasonPlace, sealed: Buffer): string {
  const key = keys.get(place.caseId)
  return key ? open(key, sealedPlace(place), sealed).text : ''
}

/** A reason as it is kept: without the signs that nobody sees and that make a reader see something else than was written. */
export function cleanReason(reason: string): string {
  return reason.replaceAll('\t', ' ').replaceAll(unseen, '').trim()
}

/** Fails with `invalid-input` when there is too little or too much of it. */
export function checkReason(reason: string): void {
  const { length } = cleanReason(reason)
  const { least, most } = REASON_LENGTH
  if (length < least || length > most)
    throw new AppError('invalid-input', { field: 'reason', expected: `${least}-${most}` })
}

function sealedPlace({ tenant, caseId, id, part }: ReasonPlace) {
  return { tenant, stream: caseId, version: id, part }
}
