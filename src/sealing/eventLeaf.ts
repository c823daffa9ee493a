import { type CanonicalValue, canonicalJson } from '../domain/shared/canonicalJson.ts'
import { leafHash } from './merkleTree.ts'

/** What one event puts into the log. Moments are UTC text with microseconds, exactly as the database keeps them. */
export type LoggedEvent = {
  readonly tenant: number
  readonly stream: number
  readonly version: number
  readonly type: string
  readonly occurred: string
  readonly recorded: string
  readonly known: string
  readonly person: number
  readonly facts: CanonicalValue
  readonly commitment: Buffer
}

/**
 * The leaf of an event: facts and times in canonical form, and the commitment to what is sealed. The salt behind the commitment
 * is inside the envelope, so that the leaf of an erased event tells nothing, also not to who guesses the facts.
 */
export function eventLeaf({ commitment, ...event }: LoggedEvent): Buffer {
  return leafHash(Buffer.from(canonicalJson({ ...event, commitment: commitment.toString('hex') }), 'utf8'))
}
