import type { CaseAccessAnswer } from '../../boundary/api/accessAnswers.ts'
import type { CaseAccessView } from '../../services/access/cases/showCaseAccess.ts'

/** As the database writes a moment that never comes. */
const NEVER = 'infinity'

/** Who sees a case, as the API writes it. */
export function accessJson(view: CaseAccessView): CaseAccessAnswer {
  const { number, owner, team, shares, exclusions, readers, brokenGlass, areas } = view
  return {
    number,
    owner: owner ?? null,
    team: team.map((grant) => ({ ...grant, until: grant.until === NEVER ? null : grant.until })),
    shares: shares.map(shareJson),
    exclusions: exclusions.map(({ made_at: madeAt, ...person }) => ({ ...person, madeAt })),
    readers: readers ? [...readers] : null,
    emergencyAccesses: brokenGlass.map(({ id, person, name, begun, until, reviewed_at: reviewedAt, verdict }) => {
      return { id, person, name, begun, until, reviewedAt, verdict }
    }),
    areas: areas ? [...areas] : null,
  }
}

function shareJson(share: CaseAccessView['shares'][number]): CaseAccessAnswer['shares'][number] {
  const { id, organisation, areas, ground, purpose, until, state } = share
  return {
    ...{ id, organisation, ground, purpose, until, state },
    areas: [...areas],
    organisationName: share.organisation_name,
    organisationKind: share.organisation_kind,
    givenBy: share.given_by_name,
    givenAt: share.given_at,
  }
}
