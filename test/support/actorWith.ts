import { type Actor, CASEWORK } from '../../src/domain/access/actor.ts'

/** The number of the hub in a new register: what `install` makes first. */
export const HUB = 1

/** Somebody of the hub, without a team unless told. */
export function actorWith(given: Pick<Actor, 'person' | 'role'> & Partial<Actor>): Actor {
  const somebody = { tenant: 1, name: `a ${given.role}`, organisation: HUB, session: 0, purpose: CASEWORK }
  return { ...somebody, principals: [given.person], ...given }
}
