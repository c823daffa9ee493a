import type { Actor } from '../../../domain/access/actor.ts'
import { AppError } from '../../../errors.ts'
import { beginSignIn, finishSignIn, type OpenIdIdentity } from '../../../identity/openId.ts'
import type { OpenIdProvider } from '../../../identity/openIdProvider.ts'
import { isStrongEnough } from '../../../identity/openIdStrength.ts'
import { hashOf } from '../../../identity/token.ts'
import type { AccountSecrets } from '../../../sealing/accountSecrets.ts'
import { findOwnAccount } from '../../../store/access/account/ownAccount.ts'
import type { ProviderRow, ProviderStore } from '../../../store/access/administration/identityProviders.ts'
import type { CredentialStore } from '../../../store/access/signIn/credentials.ts'
import type { InvitationStore } from '../../../store/access/signIn/invitations.ts'
import type { WithActor } from '../../../store/withActor.ts'
import type { SignIn, StepUp } from './accountServices.ts'
import type { BegunVisit, Client, NewSession } from './accountTypes.ts'
import type { Ceremonies, ProviderVisit } from './ceremonies.ts'
import type { OpenSession } from './openSession.ts'
import type { ConfirmSession } from './stepUp.ts'

export type ProviderWiring = {
  readonly providers: ProviderStore
  readonly invitations: InvitationStore
  readonly credentials: CredentialStore
  readonly ceremonies: Ceremonies
  readonly secrets: AccountSecrets
  readonly openSession: OpenSession
  readonly confirm: ConfirmSession
  readonly withSelf: WithActor
  /** The whole address that a provider sends the browser back to, as it is registered there. */
  readonly redirectUri: string
}

export type ProviderSignIn = Pick<SignIn, 'findProvider' | 'beginProvider' | 'finishProvider'> & {
  readonly beginStepUp: StepUp['beginProvider']
}

/** A step-up asks for a sign-in there that is no older than this. */
const FRESH_SECONDS = 300

/**
 * Signing in with the identity provider of one's organisation. Who somebody is there (issuer and subject) is bound to an account by
 * an invitation, never by a name or a mail address.
 */
export function makeProviderSignIn(wiring: ProviderWiring): ProviderSignIn {
  const { providers, invitations, credentials, ceremonies, secrets, openSession, confirm, withSelf, redirectUri } =
    wiring
  return {
    async findProvider(slug) {
      const { organisation } = await requireProvider(slug)
      return { organisation }
    },

    async beginProvider(slug, invitation) {
      const provider = await requireProvider(slug)
      if (invitation !== undefined) {
        const invited = await invitations.find(hashOf(invitation))
        if (invited?.tenant !== provider.tenant || invited.provider !== provider.id) throw new AppError('not-found')
      }
      return visit(provider, { slug, invitation })
    },

    async beginStepUp(actor) {
      const account = await withSelf(actor, (tx) => findOwnAccount(tx, actor))
      if (account?.provider_slug == null) throw new AppError('not-found')
      return visit(await requireProvider(account.provider_slug), { slug: account.provider_slug, stepUp: actor })
    },

    async finishProvider(ceremony, returned, client) {
      const begun = await ceremonies.take('provider', ceremony)
      const provider = begun && (await providers.find(begun.slug))
      if (!begun || !provider) throw new AppError('not-signed-in')
      // The address as it is registered, never as a request names it.
      const identity = await finishSignIn(openIdOf(provider), new URL(`${redirectUri}${returned.search}`), begun.checks)
      if (!identity.ok) throw new AppError(begun.stepUp ? 'step-up-needed' : 'not-signed-in')
      if (begun.stepUp) return confirmedBy(begun.stepUp, provider, identity.value, client)
      return signedInBy(begun.invitation, provider, identity.value, client)
    },
  }

  async function signedInBy(
    invitation: string | undefined,
    provider: ProviderRow,
    identity: OpenIdIdentity,
    client: Client,
  ): Promise<NewSession> {
    const subject = { tenant: provider.tenant, provider: provider.id, subject: identity.subject }
    const strong = isStrong(identity, provider)
    const binds = invitation !== undefined && strong
    const person = binds ? await providers.bind(hashOf(invitation), subject) : await providers.findAccount(subject)
    if (person === undefined) throw new AppError('not-signed-in')
    const account = { tenant: provider.tenant, person }
    if (!strong) {
      await credentials.refuseSignIn(account, 'sign_in_refused', client.address)
      throw new AppError('not-signed-in')
    }
    return openSession(account, { kind: 'full', method: 'provider' }, client)
  }

  async function confirmedBy(
    actor: Actor,
    provider: ProviderRow,
    identity: OpenIdIdentity,
    client: Client,
  ): Promise<NewSession> {
    const subject = { tenant: provider.tenant, provider: provider.id, subject: identity.subject }
    const same = provider.tenant === actor.tenant && (await providers.findAccount(subject)) === actor.person
    if (!same || !isStrong(identity, provider)) throw new AppError('step-up-needed')
    return confirm(actor, client)
  }

  async function requireProvider(slug: string): Promise<ProviderRow> {
    const provider = await providers.find(slug)
    if (!provider) throw new AppError('not-found')
    return provider
  }

  async function visit(provider: ProviderRow, about: Omit<ProviderVisit, 'checks'>): Promise<BegunVisit> {
    const fresh = about.stepUp && { freshSeconds: FRESH_SECONDS }
    const begun = await beginSignIn(openIdOf(provider), redirectUri, { acrValues: provider.acr_values, ...fresh })
    if (!begun.ok) throw new AppError('refused', { reason: `provider-${begun.error}` })
    const { url, ...checks } = begun.value
    return { url, ceremony: await ceremonies.begin('provider', { ...about, checks }) }
  }

  function openIdOf({ tenant, issuer, client_id: clientId, client_secret: sealed }: ProviderRow): OpenIdProvider {
    const clientSecret = secrets.open({ kind: 'provider', tenant, of: issuer }, sealed).toString('utf8')
    return { issuer, clientId, clientSecret }
  }
}

function isStrong(identity: OpenIdIdentity, { acr_values: acrValues, amr_values: amrValues }: ProviderRow): boolean {
  return isStrongEnough(identity, { acrValues, amrValues })
}
