import { AppError } from '../../../errors.ts'
import type { SessionStore } from '../../../store/access/signIn/sessions.ts'
import type { DemoSignIn } from './accountServices.ts'
import type { OpenSession } from './openSession.ts'

/** The sign-in of a demo: one picks an invented person. The sessions are as real as any. */
export function makeDemoSignIn(sessions: SessionStore, openSession: OpenSession): DemoSignIn {
  return {
    listPeople: () => sessions.listDemoStaff(),

    async begin(person, client) {
      const picked = (await sessions.listDemoStaff()).find((one) => one.person === person)
      if (!picked) throw new AppError('not-found')
      return openSession(picked, { kind: 'full', method: 'demo' }, client)
    },
  }
}
