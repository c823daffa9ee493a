import type { Actor } from '../../domain/access/actor.ts'
import { type CaseArea, parseCaseArea } from '../../domain/access/caseAreas.ts'
import { mayDo } from '../../domain/access/permissions.ts'
import { checkShare, isStanding, type SharePurpose } from '../../domain/access/shareTerms.ts'
import type { CaseCommand } from '../../domain/casework/caseCommand.ts'
import type { Refusal } from '../../domain/casework/refusal.ts'
import type { Asking } from '../../domain/casework/shareForAsking.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { holdsCase, lockCaseAccess } from '../../store/access/cases/caseHold.ts'
import { addShare, listShares } from '../../store/access/cases/caseShares.ts'
import { listOrganisations } from '../../store/access/cases/colleagues.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import type { ActorTx } from '../../store/withActor.ts'
import type { CaseworkTools } from './casework.ts'

/** What a share that goes with a question is for, by what is asked. */
const purposes: Readonly<Partial<Record<CaseCommand['do'], SharePurpose>>> = {
  'ask-safety-check': 'safety_check',
  'ask-question': 'verification',
  'propose-determination': 'verification',
}

/**
 * Gives the organisation that is asked something the areas that it needs for it and does not have, in the transaction that asks. Refuses
 * a ground or a day that no share can have. Nothing happens when the command shares nothing, or nothing that is not shared already.
 */
export async function shareForAsking(
  tx: ActorTx,
  tools: CaseworkTools,
  actor: Actor,
  caseId: number,
  command: CaseCommand,
): Promise<Result<undefined, Refusal>> {
  const asking = askingOf(command)
  const purpose = purposes[command.do]
  if (!asking?.share || !purpose) return ok(undefined)
  const { organisation, share } = asking
  const kind = (await listOrganisations(tx, actor.tenant)).find(({ id }) => id === organisation)?.kind
  if (kind === undefined || kind === 'hub') return ok(undefined)
  if (!mayShare(actor, command, share.areas)) return refuse({ chapter: 'verification', reason: 'share-not-yours' })
  await lockCaseAccess(tx, caseId)
  const given = (await listShares(tx, actor.tenant, caseId)).filter(isStanding)
  const areas = missingAreas(share.areas, given, organisation)
  if (areas.length === 0) return ok(undefined)
  if (!(await holdsCase(tx, caseId))) return refuse({ chapter: 'sharing', reason: 'emergency-access' })
  const grounds = tools.profile.casework.share_grounds.entries.map(({ code }) => code)
  const request = { organisation, areas, ground: share.ground, purpose, until: share.until }
  const checked = checkShare(request, { kind, grounds, today: tools.today(), given })
  if (!checked.ok) return refuse({ chapter: 'verification', reason: 'share-not-possible' })
  const id = await addShare(tx, actor, caseId, checked.value, tools.timeZone)
  await appendAccess(tx, { action: 'share_case', purpose: actor.purpose, cases: [caseId], part: `share.${id}` })
  return ok(undefined)
}

/** Who takes in reports may show what a safety check is about, in triage, and nothing else. The database holds the same. */
function mayShare({ role }: Actor, command: CaseCommand, areas: readonly string[]): boolean {
  if (mayDo(role, 'share_case')) return true
  return command.do === 'ask-safety-check' && areas.every((area) => ['identity', 'safety'].includes(area))
}

function askingOf(command: CaseCommand): Asking | undefined {
  if (!('share' in command) || command.organisation === null) return undefined
  return { organisation: command.organisation, share: command.share }
}

type Given = readonly { readonly organisation: number; readonly areas: readonly CaseArea[] }[]

function missingAreas(asked: readonly string[], given: Given, organisation: number): readonly CaseArea[] {
  const before = given.filter((share) => share.organisation === organisation).flatMap(({ areas }) => areas)
  const wanted = asked.map(parseCaseArea).filter((area) => area !== undefined)
  return [...new Set(wanted)].filter((area) => !before.includes(area))
}
