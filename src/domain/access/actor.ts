import type { Role } from './roles.ts'

/** Who acts. */
export type Actor = {
  readonly tenant: number
  readonly person: number
  readonly name: string
  readonly role: Role
  /** The number of the person's organisation; 0 for the program itself. */
  readonly organisation: number
  /** The numbers that grants are given to: the person and their teams. */
  readonly principals: readonly number[]
  /** The number of the session, by which the access log knows device and network address; 0 without one. */
  readonly session: number
  /** What it is for, as the access log has it: casework, unless an API client was bound to something else. */
  readonly purpose: string
  /** A program asks, by a token. */
  readonly isProgram?: true
}

export const CASEWORK = 'casework'

/** Figures are the same for everybody: whoever asks, they are counted under the analyst role. */
export function asAnalyst(actor: Actor): Actor {
  return { ...actor, role: 'analyst' }
}

/** The program's own work on the log of a tenant. */
export function sequencerOf(tenant: number): Actor {
  const program = {
    person: 0,
    name: 'sequencer',
    role: 'sequencer',
    organisation: 0,
    principals: [],
    session: 0,
  } as const
  return { tenant, ...program, purpose: 'log' }
}
