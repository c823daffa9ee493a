import type { Actor } from '../../../domain/access/actor.ts'
import type { CaseArea } from '../../../domain/access/caseAreas.ts'
import { packageFor } from '../../../domain/access/packageFor.ts'
import { foldChapters } from '../../../domain/casework/caseFile.ts'
import { type Moved, movedSince } from '../../../domain/casework/contact/movedSince.ts'
import { parseCaseEvent } from '../../../domain/casework/parseEvent.ts'
import { AppError } from '../../../errors.ts'
import { listShares } from '../../../store/access/cases/caseShares.ts'
import { type CaseRead, readCase } from '../../../store/casework/readCase.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import { flagOwnSurname } from '../flagOwnSurname.ts'
import { type OpenedPart, openParts } from '../openParts.ts'
import { scopeOf } from '../scopeOf.ts'

/** What another side sees of a case, opened: the facts that go with any share, and what is in the areas that it was given. */
export type CasePackage = {
  readonly state: Pick<
    CaseRead['state'],
    | 'number'
    | 'reported_on'
    | 'topic'
    | 'country'
    | 'place'
    | 'sex'
    | 'age_band'
    | 'victim_group'
    | 'closed_on'
    | 'phase'
  >
  readonly areas: readonly CaseArea[]
  readonly events: CaseRead['events']
  readonly opened: readonly Omit<OpenedPart, 'stream'>[]
  /** That the client went elsewhere since contact was agreed: whoever may reach the client has to know, whatever else they are given. */
  readonly moved: Moved | undefined
}

export type PackageRequest = {
  readonly number: string
  readonly organisation: number
  /** The areas that are shown beside those that the organisation sees now: those that it would be given. None for what leaves. */
  readonly areas: readonly CaseArea[]
}

/**
 * The package as an organisation sees it, or would: filtered by the rule that lets it read. The reading is a line in the access log,
 * under `action`. Fails with `not-found`, also when the case may not be seen.
 */
export async function openPackage(
  tx: ActorTx,
  keyRing: KeyRing,
  actor: Actor,
  { number, organisation, areas }: PackageRequest,
  action: 'preview_package' | 'export_package',
): Promise<CasePackage> {
  const { tenant, purpose } = actor
  const as = `organisation.${organisation}`
  const read = await readCase(tx, scopeOf(actor), number, { action, purpose, parts: [], as })
  if (!read) throw new AppError('not-found')
  const caseId = read.state.case_id
  const shares = (await listShares(tx, tenant, caseId)).filter((share) => share.organisation === organisation)
  const seen = shares.filter(({ state }) => state === 'given').flatMap((share) => share.areas)
  const { parts, ...content } = packageFor(read, [...seen, ...areas])
  const opened = parts.length === 0 ? [] : await openParts(tx, keyRing, tenant, [caseId], parts)
  await flagOwnSurname(tx, actor, opened)
  return { ...content, state: read.state, opened, moved: movedIn(read) }
}

function movedIn({ events, state }: CaseRead): Moved | undefined {
  const file = foldChapters(events.map(({ type, occurred, facts }) => parseCaseEvent(type, occurred, facts)))
  return movedSince(file.contact, state)
}
