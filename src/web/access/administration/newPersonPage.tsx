import type { TypedAccount } from '../../../boundary/access/administrationForms.ts'
import type { WordKey } from '../../../messages/words.ts'
import type { IdentityProvider, Organisation } from '../../../services/access/signIn/accountTypes.ts'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { PlaceSelect } from './placeSelect.tsx'

export type NewPersonView = {
  readonly frame: Frame
  readonly organisations: readonly Organisation[]
  readonly providers: readonly IdentityProvider[]
  readonly typed: TypedAccount
  readonly errors: Partial<Readonly<Record<keyof TypedAccount, WordKey>>>
}

/** Whom to invite: the answer is a link that is handed over. */
export function NewPersonPage({ view }: { view: NewPersonView }) {
  const { words } = view.frame
  const title = words('administration.invite')
  return (
    <Page
      frame={view.frame}
      title={title}
      current={paths.people}
      head={
        <>
          <Crumbs
            words={words}
            path={[{ href: paths.people, label: words('administration.nav_people') }]}
            here={title}
          />
          <PageHead title={title} lead={words('administration.invite_lead')} />
        </>
      }
    >
      <Panel id="invite" title={title}>
        <form class="baken-form" method="post" action={paths.newPerson} data-draft={paths.newPerson.slice(1)}>
          <NameFields view={view} />
          <PlaceFields view={view} />
          <div class="baken-buttons">
            <Button look="primary">{words('administration.invite_send')}</Button>
          </div>
        </form>
      </Panel>
    </Page>
  )
}

function NameFields({ view: { frame, typed, errors } }: { view: NewPersonView }) {
  const { words } = frame
  return (
    <>
      <Field
        id="name"
        name="name"
        label={words('administration.name')}
        value={typed.name}
        error={errors.name && words(errors.name)}
        maxLength={80}
        autocomplete="off"
      />
      <Field
        id="sign-in-name"
        name="signInName"
        label={words('administration.sign_in_name')}
        hint={words('administration.sign_in_name_hint')}
        value={typed.signInName}
        error={errors.signInName && words(errors.signInName)}
        maxLength={40}
        autocomplete="off"
      />
    </>
  )
}

function PlaceFields({ view: { frame, organisations, providers, typed, errors } }: { view: NewPersonView }) {
  const { words } = frame
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  const options = providers.map(({ id, issuer, organisation }) => ({
    value: String(id),
    label: words('administration.provider_with', { issuer, organisation: names.get(organisation) ?? '' }),
  }))
  return (
    <>
      <PlaceSelect
        frame={frame}
        organisations={organisations}
        value={typed.place}
        error={errors.place && words(errors.place)}
      />
      {options.length > 0 && (
        <Select
          id="provider"
          name="provider"
          label={words('administration.signs_with')}
          any={words('administration.provider_own')}
          options={options}
          value={typed.provider}
          error={errors.provider && words(errors.provider)}
        />
      )}
    </>
  )
}
