import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { AppError } from '../../errors.ts'
import type { DemoPerson, SessionStore } from '../../store/access/sessions.ts'

const TOKEN_BYTES = 32
const HOURS = 12

export type DemoPeople = readonly DemoPerson[]

export type SignIn = ReturnType<typeof makeDemoSignIn>

/** The sign-in of a demo: one picks an invented person. Sessions are real: an opaque token of 256 bits, of which only the hash is kept. */
export function makeDemoSignIn(sessions: SessionStore) {
  return {
    listPeople: (): Promise<readonly DemoPerson[]> => sessions.listDemoStaff(),

    /** Gives the token of a new session. Fails with `not-found` when nobody may be picked, as in a real installation. */
    async begin(person: number): Promise<string> {
      const picked = (await sessions.listDemoStaff()).find((one) => one.person === person)
      if (!picked) throw new AppError('not-found')
      const token = randomBytes(TOKEN_BYTES).toString('base64url')
      await sessions.addSession(picked.tenant, picked.person, hashOf(token), HOURS)
      return token
    },

    find: (token: string): Promise<Actor | undefined> => sessions.findActor(hashOf(token)),

    end: (token: string): Promise<void> => sessions.endSession(hashOf(token)),
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
