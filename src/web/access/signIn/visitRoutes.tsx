import type { FastifyInstance } from 'fastify'
import { parseOrganisationForm, parseSlug } from '../../../boundary/access/signInForms.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { AppError } from '../../../errors.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { clientOf, endSession } from '../../shell/session.ts'
import { giveCeremony, takeCeremony } from '../ceremonyCookies.ts'
import { goOn } from '../goOn.ts'
import { onlyWhenReal } from '../onlyWhenReal.ts'
import { OrganisationPage, VisitPage } from './organisationPages.tsx'
import { SignedInPage } from './signedInPage.tsx'
import { SignInPage } from './signInPage.tsx'
import { statusOfTurned, turnedBy } from './turned.ts'

/** Signing in with the identity provider of one's own organisation: there and back. */
export function visitRoutes(app: FastifyInstance, { services, frameOf, staffOrigin, demo }: DeskContext): void {
  const { signIn, sessions } = services.accounts
  const onlyReal = onlyWhenReal(demo)

  app.get(paths.signInOrganisation, onlyReal, async (request, reply) => {
    parsePlainQuery(request.query)
    return sendPage(reply, <OrganisationPage frame={frameOf(request)} wrong={false} />)
  })

  app.post(paths.signInOrganisation, onlyReal, async (request, reply) => {
    const slug = parseOrganisationForm(request.body)
    if (slug !== undefined && (await isKnown(slug))) return reply.redirect(paths.signInWith(slug), 303)
    return sendPage(reply, <OrganisationPage frame={frameOf(request)} wrong />, 404)
  })

  app.get(`${paths.signIn}/with/:slug`, onlyReal, async (request, reply) => {
    const slug = parseSlug(request.params)
    const { organisation } = await signIn.findProvider(slug)
    const visit = `${paths.signInWith(slug)}/visit`
    return sendPage(reply, <VisitPage frame={frameOf(request)} organisation={organisation} visit={visit} />)
  })

  app.get(`${paths.signIn}/with/:slug/visit`, onlyReal, async (request, reply) => {
    const { ceremony, url } = await signIn.beginProvider(parseSlug(request.params))
    giveCeremony(reply, 'visit', ceremony)
    return reply.redirect(url)
  })

  app.get(paths.signInReturn, onlyReal, async (request, reply) => {
    const ceremony = takeCeremony(request, reply, 'visit')
    const returned = new URL(request.url, staffOrigin ?? `http://${request.headers.host}`)
    const frame = frameOf(request)
    try {
      const session = await signIn.finishProvider(ceremony, returned, clientOf(request))
      await endSession(reply, sessions)
      return sendPage(reply, <SignedInPage frame={frame} next={await goOn(request, reply, sessions, session)} />)
    } catch (error) {
      const turned = turnedBy(error)
      if (!turned) throw error
      return sendPage(reply, <SignInPage view={{ frame, turned }} />, statusOfTurned(turned))
    }
  })

  async function isKnown(slug: string): Promise<boolean> {
    try {
      await signIn.findProvider(slug)
      return true
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return false
      throw error
    }
  }
}
