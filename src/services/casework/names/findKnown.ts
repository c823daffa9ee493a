import type { KeyObject } from 'node:crypto'
import type { Actor } from '../../../domain/access/actor.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { IDENTITY } from '../../../domain/casework/sealedPart.ts'
import { comparePersons, WORTH_SHOWING } from '../../../domain/names/comparePersons.ts'
import type { KnownBy } from '../../../domain/names/knownBy.ts'
import type { MatchReason } from '../../../domain/names/matchReasons.ts'
import { phoneTokenOf, tokensAsked, tokensOfStrongHit } from '../../../domain/names/nameTokens.ts'
import { AppError } from '../../../errors.ts'
import { tokenOf } from '../../../sealing/tenantKey.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { askAboutPerson, type Candidate, listCandidates } from '../../../store/casework/names/nameTokens.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import { openParts } from '../openParts.ts'
import { CLIENT, knownByOf, type NamedPerson, PARTS_OF_OTHERS, personInPart } from './namedPerson.ts'
import { onTheBeat } from './onTheBeat.ts'

/** Somebody of a case that the actor sees, who may be the person asked about. Whether it is so a person decides. */
export type KnownPerson = {
  readonly number: string
  readonly caseId: number
  /** Which person of the case: 0 is the client. */
  readonly person: number
  readonly name: string
  /** From 0 to 1. */
  readonly score: number
  readonly reasons: readonly MatchReason[]
  readonly phase: string
  readonly closedOn: string | null
}

export type FindKnown = (actor: Actor, asked: NamedPerson) => Promise<readonly KnownPerson[]>

const MOST_SHOWN = 5
const MOST_CANDIDATES = 100

/** An answer leaves at a multiple of this: how much was kept back for who may not see it costs far less. */
export const BEAT_MS = 25

/**
 * Finds who is known already, the likeliest first, at most five: among the cases that the actor sees, and no others. The search is a line
 * in the access log with the cases shown. Owners of other cases about the same person are told later that somebody asked; neither the
 * answer nor its time says whether there are any. Fails with `forbidden` for who does not work on cases of the hub.
 */
export function makeFindKnown(withActor: WithActor, keyRing: KeyRing): FindKnown {
  const search = makeSearchKnown(withActor, keyRing)
  return (actor, asked) => onTheBeat(BEAT_MS, () => search(actor, asked))
}

/** The search itself, which answers as soon as it is done: for measuring. */
export function makeSearchKnown(withActor: WithActor, keyRing: KeyRing): FindKnown {
  return async (actor, asked) => {
    refuseOthers(actor)
    const search = await searchFor(keyRing, actor, asked)
    return withActor(actor, async (tx) => {
      const shown = await searchKnown(tx, keyRing, search)
      await appendAccess(tx, { action: 'search_persons', purpose: actor.purpose, cases: casesOf(shown) })
      return shown
    })
  }
}

/** Fails with `forbidden` for who does not work on cases of the hub. */
export function refuseOthers({ role: name }: Actor): void {
  const role = databaseRoleOf(name)
  if (role !== 'caseworker' && role !== 'manager') throw new AppError('forbidden', { reason: 'role' })
}

/** What is asked, as the index knows persons. */
export async function searchFor(keyRing: KeyRing, { tenant }: Actor, asked: NamedPerson): Promise<Search> {
  return { tenant, key: await keyRing.nameKey(tenant), known: knownByOf(asked) }
}

/** Searches and leaves for owners of other cases that somebody asked. Whoever calls it writes the line of the access log. */
export async function searchKnown(tx: ActorTx, keyRing: KeyRing, search: Search): Promise<readonly KnownPerson[]> {
  const shown = await listLikely(tx, keyRing, search)
  await askAboutPerson(tx, hashed(search.key, tokensOfStrongHit(search.known)))
  return shown
}

/** The cases of whom was found, each once. */
export function casesOf(shown: readonly KnownPerson[]): readonly number[] {
  return [...new Set(shown.map(({ caseId }) => caseId))]
}

export type Search = { readonly tenant: number; readonly key: KeyObject; readonly known: KnownBy }

/** The candidates of the index, opened and compared: those worth showing. */
async function listLikely(
  tx: ActorTx,
  keyRing: KeyRing,
  { tenant, key, known }: Search,
): Promise<readonly KnownPerson[]> {
  const candidates = await listCandidates(tx, tenant, hashed(key, tokensAsked(known)), MOST_CANDIDATES)
  const persons = await nameCandidates(tx, keyRing, tenant, candidates)
  const [phoneToken] = hashed(
    key,
    [phoneTokenOf(known)].filter((text) => text !== undefined),
  )
  return persons
    .map(({ candidate, named }) => likenessOf(known, candidate, named, phoneToken))
    .filter(({ score }) => score >= WORTH_SHOWING)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_SHOWN)
}

function hashed(key: KeyObject, texts: readonly string[]): readonly string[] {
  return texts.map((text) => tokenOf(key, text))
}

type NamedCandidate = { readonly candidate: Candidate; readonly named: NamedPerson }

/** What the sealed parts say of the candidates, the newest of each; one whose key was destroyed is not there any more. */
async function nameCandidates(
  tx: ActorTx,
  keyRing: KeyRing,
  tenant: number,
  candidates: readonly Candidate[],
): Promise<readonly NamedCandidate[]> {
  const casesOf = (some: readonly Candidate[]) => [...new Set(some.map(({ caseId }) => caseId))]
  const clients = candidates.filter(({ person }) => person === CLIENT)
  const others = candidates.filter(({ person }) => person !== CLIENT)
  const opened = [
    ...(await openParts(tx, keyRing, tenant, casesOf(clients), [IDENTITY])),
    ...(await openParts(tx, keyRing, tenant, casesOf(others), PARTS_OF_OTHERS)),
  ]
  // The newest comes last, and takes the place of those before it.
  const newest = new Map<string, NamedPerson>()
  for (const part of opened) {
    const found = personInPart(part)
    if (found) newest.set(`${part.stream} ${found.person}`, found.named)
  }
  return candidates.flatMap((candidate) => {
    const named = newest.get(`${candidate.caseId} ${candidate.person}`)
    return named ? [{ candidate, named }] : []
  })
}

/** A telephone number that fits is known by its token alone: no number is opened for it. The country of a case is that of its client. */
function likenessOf(
  asked: KnownBy,
  { caseId, person, number, phase, closedOn, country, hits }: Candidate,
  named: NamedPerson,
  phoneToken: string | undefined,
): KnownPerson {
  const phone = phoneToken !== undefined && hits.includes(phoneToken) ? asked.phone : undefined
  const known = { ...knownByOf(named), phone, country: person === CLIENT ? country : named.country }
  const { score, reasons } = comparePersons(asked, known)
  return { number, caseId, person, name: named.name, score, reasons, phase, closedOn }
}
