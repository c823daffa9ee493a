/**
 * What a person may do follows from the role. Each role is a database role of its own with its own policies.
 * `operator` is the command line: it adds and counts, and opens nothing that is sealed but what an import has to compare.
 * `sequencer` is the program itself: it gives leaves their place in the log and sees no case.
 */
export const roles = ['caseworker', 'manager', 'analyst', 'operator', 'sequencer'] as const

export type Role = (typeof roles)[number]

export function parseRole(text: string): Role | undefined {
  return roles.find((role) => role === text)
}

/** Who acts. `principals` are the numbers that grants are given to: the person, their teams and their organisation. */
export type Actor = {
  readonly tenant: number
  readonly person: number
  readonly name: string
  readonly role: Role
  readonly principals: readonly number[]
}

/** Figures are the same for everybody: whoever asks, they are counted under the analyst role. */
export function asAnalyst(actor: Actor): Actor {
  return { ...actor, role: 'analyst' }
}

/** The program's own work on the log of a tenant. */
export function sequencerOf(tenant: number): Actor {
  return { tenant, person: 0, name: 'sequencer', role: 'sequencer', principals: [] }
}
