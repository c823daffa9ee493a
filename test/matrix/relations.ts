import type { CaseAccess, ShareTerms } from '../../src/domain/access/caseAccess.ts'
import { type CaseArea, caseAreas } from '../../src/domain/access/caseAreas.ts'
import { words } from '../../src/messages/words.ts'
import { areaName } from '../../src/outputs/access/accessNames.ts'
import {
  KEEPER,
  OTHER_TEAM,
  OUTSIDE,
  organisationAt,
  ownHandlers,
  owns,
  STRANGER,
  type Subject,
  TEAM,
} from './subjects.ts'

export type Grant = CaseAccess['grants'][number]

/** How a case stands to those whom it is about: of each relation there is one case. In words for the table in docs/access.md. */
export type Relation = {
  readonly name: string
  readonly nl: string
  readonly grants: readonly Grant[]
  readonly shares: readonly ShareTerms[]
  readonly excluded: readonly number[]
  readonly readers: readonly number[] | undefined
  /** Whether a second person agreed to the secret address, for those of `askers`. */
  readonly agreed: 'now' | 'over' | undefined
}

const HOUR = 3_600_000
const EVER = Number.POSITIVE_INFINITY
const PAST = Date.UTC(2020, 0, 1)
const soon = Date.now() + HOUR

const hosts = ['ministry', 'police_centre', 'veilig_thuis', 'shelter', 'child_protection_board'] as const

function shared(areas: readonly CaseArea[], terms: Partial<ShareTerms> = {}): readonly ShareTerms[] {
  return hosts.map((kind) => ({
    organisation: organisationAt(kind, 'own'),
    areas,
    until: soon,
    state: 'given',
    ...terms,
  }))
}

const personsOf = (some: readonly Subject[]) => some.map(({ person }) => person)
const teamGrant: Grant = { principal: TEAM, until: EVER, kind: 'team' }
const glass = (until: number): readonly Grant[] =>
  personsOf(ownHandlers).map((principal) => ({ principal, until, kind: 'break_glass' }))
const all = shared(caseAreas)

function relation(name: string, nl: string, given: Partial<Relation> = {}): Relation {
  return { name, nl, grants: [], shares: [], excluded: [], readers: undefined, agreed: undefined, ...given }
}

export const relations: readonly Relation[] = [
  relation('none', 'niets'),
  relation('team', 'eigen team', { grants: [teamGrant] }),
  relation('person', 'zelf toegewezen', {
    grants: personsOf(ownHandlers).map((principal) => ({ principal, until: EVER, kind: 'team' })),
  }),
  relation('team of another', 'ander team', { grants: [{ principal: OTHER_TEAM, until: EVER, kind: 'team' }] }),
  relation('grant over', 'toewijzing voorbij', { grants: [{ ...teamGrant, until: PAST }] }),
  ...caseAreas.map((area) =>
    relation(`share of ${area}`, `deling van ${areaName(area, words('nl'))}`, { shares: shared([area]) }),
  ),
  relation('share of all', 'deling van alles', { shares: all }),
  relation('team, and shared', 'eigen team, en gedeeld', { grants: [teamGrant], shares: shared(['return']) }),
  relation('two shares', 'twee delingen', { shares: [...shared(['verification']), ...shared(['return'])] }),
  relation('share over', 'deling voorbij', { shares: shared(caseAreas, { until: PAST }) }),
  relation('share ended', 'deling ingetrokken', { shares: shared(caseAreas, { state: 'ended' }) }),
  relation('share outside, waiting', 'deling naar buiten, wacht', {
    shares: [{ organisation: OUTSIDE, areas: caseAreas, until: soon, state: 'waiting' }],
  }),
  relation('share outside, confirmed', 'deling naar buiten, bevestigd', {
    shares: [{ organisation: OUTSIDE, areas: caseAreas, until: soon, state: 'given' }],
  }),
  relation('excluded, in the team', 'uitgesloten, wel in het team', { grants: [teamGrant], excluded: personsOf(owns) }),
  relation('excluded, with a share', 'uitgesloten, wel een deling', { shares: all, excluded: personsOf(owns) }),
  relation('a colleague excluded, in the team', 'een collega uitgesloten, eigen team', {
    grants: [teamGrant],
    excluded: [STRANGER],
  }),
  relation('restricted without them, in the team', 'afgeschermd zonder hen, wel in het team', {
    grants: [teamGrant],
    readers: [KEEPER],
  }),
  relation('restricted without them, with a share', 'afgeschermd zonder hen, wel een deling', {
    shares: all,
    readers: [KEEPER],
  }),
  relation('restricted with them, in the team', 'afgeschermd met hen, in het team', {
    grants: [teamGrant],
    readers: personsOf(owns),
  }),
  relation('restricted with them, with a share', 'afgeschermd met hen, een deling', {
    shares: all,
    readers: personsOf(owns),
  }),
  relation('restricted with them and no more', 'afgeschermd met hen, verder niets', { readers: personsOf(owns) }),
  relation('team, address agreed to', 'eigen team, adres toegestaan', { grants: [teamGrant], agreed: 'now' }),
  relation('team, address agreed to before', 'eigen team, adres toegestaan voorbij', {
    grants: [teamGrant],
    agreed: 'over',
  }),
  relation('address agreed to and no more', 'adres toegestaan, verder niets', { agreed: 'now' }),
  relation('broken glass now', 'noodtoegang nu', { grants: glass(soon) }),
  relation('broken glass over', 'noodtoegang voorbij', { grants: glass(PAST) }),
  relation('broken glass, excluded', 'noodtoegang, uitgesloten', { grants: glass(soon), excluded: personsOf(owns) }),
]

export function numberOf({ name }: Pick<Relation, 'name'>): string {
  return `M-${name.replaceAll(/[^a-z]+/g, '-')}`
}

export function accessOf({ grants, shares, excluded, readers }: Relation): CaseAccess {
  return { tenant: 1, grants, shares, excluded, readers }
}
