import { organisationKinds } from '../../../domain/access/roles.ts'
import type { WordKey } from '../../../messages/words.ts'
import { organisationKindName } from '../../../outputs/access/accessNames.ts'
import type { Organisation } from '../../../services/access/signIn/accountTypes.ts'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { DataTable } from '../../look/tables/dataTable.tsx'
import { paths } from '../../shell/paths.ts'
import type { OrganisationView } from './organisationView.ts'
import { NewProvider, ProviderList } from './providerParts.tsx'

type ListProps = {
  frame: Frame
  organisations: readonly (Organisation & { readonly people: number })[]
  refused?: WordKey | undefined
}

/** With whom cases can be shared, and where people with an account work. */
export function OrganisationsPage({ frame, organisations, refused }: ListProps) {
  const { words } = frame
  const title = words('administration.nav_organisations')
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.organisations}
      head={
        <>
          <PageHead title={title} lead={words('administration.organisations_lead')} />
          {refused && <Notice kind="danger" answers title={words(refused)} />}
        </>
      }
      side={<NewOrganisation frame={frame} />}
    >
      <div class="baken-panel">
        <DataTable
          words={words}
          caption={title}
          captionHidden
          rows={organisations}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              key: 'name',
              head: words('administration.column_name'),
              rowHead: true,
              cell: ({ id, name }) => <a href={paths.organisation(id)}>{name}</a>,
            },
            {
              key: 'kind',
              head: words('administration.column_kind'),
              cell: ({ kind }) => organisationKindName(kind, words),
            },
            { key: 'people', head: words('administration.column_people'), number: true, cell: ({ people }) => people },
          ]}
        />
      </div>
    </Page>
  )
}

function NewOrganisation({ frame: { words } }: { frame: Frame }) {
  const kinds = organisationKinds.filter((kind) => kind !== 'hub')
  return (
    <Panel id="new-organisation" title={words('administration.organisation_new')}>
      <form class="baken-form" method="post" action={paths.organisations}>
        <Field
          id="name"
          name="name"
          label={words('administration.organisation_name')}
          maxLength={80}
          autocomplete="off"
        />
        <Select
          id="kind"
          name="kind"
          label={words('administration.organisation_kind')}
          options={kinds.map((kind) => ({ value: kind, label: organisationKindName(kind, words) }))}
        />
        <div class="baken-buttons">
          <Button>{words('administration.organisation_add')}</Button>
        </div>
      </form>
    </Panel>
  )
}

/** One organisation, and how its people sign in. */
export function OrganisationPage({ view }: { view: OrganisationView }) {
  const { frame, organisation, people, providers, saved, refused } = view
  const { words } = frame
  const { kind, name } = organisation
  const path = [{ href: paths.organisations, label: words('administration.nav_organisations') }]
  const lead = `${organisationKindName(kind, words)}, ${words('administration.people_count', { count: people })}`
  return (
    <Page
      frame={frame}
      title={words('administration.nav_organisations')}
      current={paths.organisations}
      head={
        <>
          <Crumbs words={words} path={path} here={name} />
          <PageHead title={name} lead={lead} />
          {saved && <Notice kind="safe" answers title={words('administration.saved')} />}
          {refused && <Notice kind="danger" answers title={words(refused)} />}
        </>
      }
    >
      {kind !== 'outside' && (
        <Panel id="provider" title={words('administration.provider_title')}>
          {providers.length === 0 ? (
            <div class="baken-stack">
              <p>{words('administration.provider_none')}</p>
              <NewProvider view={view} />
            </div>
          ) : (
            <ProviderList view={view} />
          )}
        </Panel>
      )}
    </Page>
  )
}
