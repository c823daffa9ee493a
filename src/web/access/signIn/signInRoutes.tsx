import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parsePersonChoice } from '../../../boundary/access/personChoice.ts'
import {
  parsePasskeyForm,
  parsePasswordForm,
  parseRecoveryForm,
  parseSignInWay,
} from '../../../boundary/access/signInForms.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import type { NewSession } from '../../../services/access/signIn/accountTypes.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { clientOf, endSession } from '../../shell/session.ts'
import { giveCeremony, takeCeremony } from '../ceremonyCookies.ts'
import { goOn } from '../goOn.ts'
import { onlyWhenReal } from '../onlyWhenReal.ts'
import { DemoSignInPage } from './demoSignInPage.tsx'
import { RecoveryPage } from './recoveryPage.tsx'
import { SignInPage, type SignInView } from './signInPage.tsx'
import { statusOfTurned, turnedBy } from './turned.ts'

type Entered = { readonly signInName?: string; readonly withPassword?: boolean }
type ShowAgain = (view: SignInView) => ReturnType<typeof SignInPage>

/** Signing in and out: in a demo by picking an invented person, otherwise with a passkey, a password, or a recovery code. */
export function signInRoutes(app: FastifyInstance, { services, frameOf, demo, staffOrigin }: DeskContext): void {
  const { signIn, sessions, demo: demoSignIn } = services.accounts
  const onlyReal = onlyWhenReal(demo)

  app.get(paths.signIn, async (request, reply) => {
    if (request.enrolling) return reply.redirect(paths.enrolment)
    const frame = frameOf(request)
    if (demo) return sendPage(reply, <DemoSignInPage frame={frame} people={await demoSignIn.listPeople()} />)
    const named = staffOrigin === undefined ? underItsName(request) : undefined
    if (named !== undefined) return reply.redirect(named)
    const withPassword = parseSignInWay(request.query) === 'password'
    return sendPage(reply, <SignInPage view={{ frame, withPassword }} />)
  })

  app.post(paths.signIn, async (request, reply) => {
    const person = parsePersonChoice(request.body)
    return letIn(request, reply, await demoSignIn.begin(person, clientOf(request)))
  })

  app.post(`${paths.signInPasskey}/options`, onlyReal, async (_request, reply) => {
    const { ceremony, options } = await signIn.beginPasskey()
    giveCeremony(reply, 'passkey', ceremony)
    return options
  })

  app.post(paths.signInPasskey, onlyReal, async (request, reply) => {
    const { response } = parsePasskeyForm(request.body)
    const ceremony = takeCeremony(request, reply, 'passkey')
    return enter(request, reply, {}, () => signIn.finishPasskey({ ceremony, response }, clientOf(request)))
  })

  app.post(paths.signInPassword, onlyReal, async (request, reply) => {
    const answer = parsePasswordForm(request.body)
    const entered = { signInName: answer.signInName, withPassword: true }
    return enter(request, reply, entered, () => signIn.withPassword(answer, clientOf(request)))
  })

  // Loading the answer again, or in the other language, asks for nothing: it leads to the page.
  app.get(paths.signInPasskey, onlyReal, (_request, reply) => reply.redirect(paths.signIn))
  app.get(paths.signInPassword, onlyReal, (_request, reply) => reply.redirect(`${paths.signIn}?way=password`))

  app.get(paths.signInRecovery, onlyReal, async (request, reply) => {
    parsePlainQuery(request.query)
    return sendPage(reply, <RecoveryPage view={{ frame: frameOf(request) }} />)
  })

  app.post(paths.signInRecovery, onlyReal, async (request, reply) => {
    const answer = parseRecoveryForm(request.body)
    const again = (view: SignInView) => <RecoveryPage view={view} />
    return enter(request, reply, answer, () => signIn.withRecoveryCode(answer, clientOf(request)), again)
  })

  app.post(paths.signOut, async (_request, reply) => {
    await endSession(reply, sessions)
    return reply.redirect(paths.signIn, 303)
  })

  /** Lets somebody in, or shows the page again: in the same words whatever was wrong. */
  async function enter(
    request: FastifyRequest,
    reply: FastifyReply,
    { signInName, withPassword = false }: Entered,
    attempt: () => Promise<NewSession>,
    again: ShowAgain = (view) => <SignInPage view={view} />,
  ): Promise<FastifyReply> {
    try {
      return await letIn(request, reply, await attempt())
    } catch (error) {
      const turned = turnedBy(error)
      if (!turned) throw error
      if (turned.kind === 'slow') reply.header('retry-after', turned.seconds)
      const view = { frame: frameOf(request), name: signInName, withPassword, turned }
      return sendPage(reply, again(view), statusOfTurned(turned))
    }
  }

  /** The session that this browser had ends: a new sign-in is a new token. */
  async function letIn(request: FastifyRequest, reply: FastifyReply, session: NewSession): Promise<FastifyReply> {
    await endSession(reply, sessions)
    return reply.redirect(await goOn(request, reply, sessions, session), 303)
  }
}

/** The same page under the name that passkeys are bound to, for who came by a number; missing when it is that name. */
function underItsName({ headers, url }: FastifyRequest): string | undefined {
  const byNumber = /^(?:127\.0\.0\.1|\[::1\])(?<port>:\d{1,5})?$/.exec(headers.host ?? '')
  return byNumber ? `http://localhost${byNumber.groups?.port ?? ''}${url}` : undefined
}
