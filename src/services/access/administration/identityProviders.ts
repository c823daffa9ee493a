import { randomBytes } from 'node:crypto'
import { AppError } from '../../../errors.ts'
import { discover } from '../../../identity/openIdProvider.ts'
import type { AccountSecrets } from '../../../sealing/accountSecrets.ts'
import { listOrganisations } from '../../../store/access/administration/accounts.ts'
import { addProvider, listProviders, removeProvider } from '../../../store/access/administration/identityProviders.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { WithActor } from '../../../store/withActor.ts'
import type { IdentityProviders, StepUp } from '../signIn/accountServices.ts'
import { requireAdministrator } from './requireAdministrator.ts'

/** 96 bits: the sign-in page of an organisation is found by who was given its address. */
const SLUG_BYTES = 12

/** The identity providers of organisations, kept by administrators. The secret goes in sealed and never comes out. */
export function makeIdentityProviders(
  withActor: WithActor,
  secrets: AccountSecrets,
  requireFresh: StepUp['requireFresh'],
): IdentityProviders {
  return {
    list: async (actor) => {
      requireAdministrator(actor)
      const rows = await withActor(actor, (tx) => listProviders(tx, actor.tenant))
      return rows.map(({ client_id: clientId, acr_values: acrValues, amr_values: amrValues, ...row }) => {
        return { ...row, clientId, acrValues, amrValues }
      })
    },

    async add(actor, { organisation, issuer, clientId, clientSecret, acrValues, amrValues }) {
      requireAdministrator(actor)
      await requireFresh(actor)
      const found = await discover({ issuer, clientId, clientSecret })
      if (!found.ok) throw new AppError('refused', { reason: `provider-${found.error}` })
      const slug = randomBytes(SLUG_BYTES).toString('base64url')
      const { tenant } = actor
      const sealed = secrets.seal({ kind: 'provider', tenant, of: issuer }, Buffer.from(clientSecret, 'utf8'))
      const names = { issuer, client_id: clientId, acr_values: [...acrValues], amr_values: [...amrValues] }
      const id = await withActor(actor, async (tx) => {
        const known = (await listOrganisations(tx, tenant)).some(
          (one) => one.id === organisation && one.kind !== 'outside',
        )
        if (!known) throw new AppError('not-found')
        const made = await addProvider(tx, { tenant, organisation, ...names, client_secret: sealed, slug })
        await appendAccess(tx, {
          action: 'add_provider',
          purpose: 'administration',
          cases: [],
          part: `provider.${made}`,
        })
        return made
      })
      return { id, organisation, issuer, clientId, slug, acrValues, amrValues }
    },

    async remove(actor, id) {
      requireAdministrator(actor)
      await requireFresh(actor)
      await withActor(actor, async (tx) => {
        if (!(await removeProvider(tx, actor.tenant, id))) throw new AppError('not-found')
        await appendAccess(tx, {
          action: 'remove_provider',
          purpose: 'administration',
          cases: [],
          part: `provider.${id}`,
        })
      })
    },
  }
}
