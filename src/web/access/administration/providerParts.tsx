import { Field } from '../../look/forms/field.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { paths } from '../../shell/paths.ts'
import type { OrganisationView } from './organisationView.ts'

/** The provider of an organisation as it was set up; its secret is not shown again. */
export function ProviderList({ view: { frame, organisation, providers, origin } }: { view: OrganisationView }) {
  const { words } = frame
  return (
    <div class="baken-stack">
      {providers.map(({ id, issuer, clientId, slug, acrValues, amrValues }) => (
        <form key={id} method="post" action={paths.organisationPart(organisation.id, 'provider-removal')}>
          <Facts
            facts={[
              { name: words('administration.provider_issuer'), value: issuer },
              { name: words('administration.provider_client_id'), value: clientId },
              { name: words('administration.provider_acr'), value: acrValues.join(' ') || '–' },
              { name: words('administration.provider_amr'), value: amrValues.join(' ') || '–' },
            ]}
          />
          <p>{words('administration.provider_sign_in', { address: `${origin}${paths.signInWith(slug)}` })}</p>
          <input type="hidden" name="provider" value={String(id)} />
          <Button look="danger">{words('administration.provider_remove')}</Button>
        </form>
      ))}
    </div>
  )
}

/** What an organisation that signs its own people in gives us. */
export function NewProvider({ view: { frame, organisation } }: { view: OrganisationView }) {
  const { words } = frame
  return (
    <Fold summary={words('administration.provider_new')}>
      <form class="baken-form" method="post" action={paths.organisationPart(organisation.id, 'provider')}>
        <Field
          id="issuer"
          name="issuer"
          label={words('administration.provider_issuer')}
          placeholder="https://login.example.org"
          maxLength={300}
          autocomplete="off"
        />
        <Field
          id="client-id"
          name="clientId"
          label={words('administration.provider_client_id')}
          maxLength={200}
          autocomplete="off"
        />
        <Field
          id="client-secret"
          name="clientSecret"
          type="password"
          label={words('administration.provider_secret')}
          hint={words('administration.provider_secret_hint')}
          maxLength={300}
          autocomplete="off"
        />
        <Field
          id="acr"
          name="acrValues"
          label={words('administration.provider_acr')}
          maxLength={300}
          autocomplete="off"
        />
        <Field
          id="amr"
          name="amrValues"
          label={words('administration.provider_amr')}
          maxLength={300}
          autocomplete="off"
        />
        <div class="baken-buttons">
          <Button>{words('administration.provider_add')}</Button>
        </div>
      </form>
    </Fold>
  )
}
