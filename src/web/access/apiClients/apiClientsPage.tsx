import type { TypedClient, TypedClientField } from '../../../boundary/access/apiClientForm.ts'
import { apiPurposes, apiScopes } from '../../../domain/access/apiScopes.ts'
import type { WordKey } from '../../../messages/words.ts'
import { roleName } from '../../../outputs/access/accessNames.ts'
import type { ApiClients } from '../../../services/access/administration/apiClients.ts'
import type { Organisation } from '../../../services/access/signIn/accountTypes.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { Button, LinkButton } from '../../look/parts/button.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { PlaceSelect } from '../administration/placeSelect.tsx'
import { momentText } from '../momentText.ts'

export type ApiClientErrors = Partial<Readonly<Record<TypedClientField, WordKey>>>

type ApiClient = Awaited<ReturnType<ApiClients['list']>>[number]

type View = {
  readonly frame: Frame
  readonly timeZone: string
  readonly clients: readonly ApiClient[]
  readonly organisations: readonly Organisation[]
  readonly typed: TypedClient
  readonly errors: ApiClientErrors
}

/** The programs that come with a token. */
export function ApiClientsPage({ view }: { view: View }) {
  const { words } = view.frame
  const title = words('api.clients_title')
  return (
    <Page
      frame={view.frame}
      title={title}
      current={paths.apiClients}
      head={<PageHead title={title} lead={words('api.clients_lead')} />}
      side={
        <Panel id="new" title={words('api.clients_new')}>
          <NewClientForm view={view} />
        </Panel>
      }
    >
      <Panel id="list" title={title} flush>
        {view.clients.length === 0 ? (
          <Empty title={words('api.clients_none')}>
            <p>{words('api.clients_none_text')}</p>
          </Empty>
        ) : (
          <Rows rows={view.clients.map((client) => rowOf(view, client))} />
        )}
      </Panel>
    </Page>
  )
}

function rowOf({ frame, timeZone }: View, client: ApiClient) {
  const { words } = frame
  const { id, name, role, organisation, scopes, purpose, state } = client
  const at = (moment: string) => momentText(moment, { frame, timeZone })
  const used = client.used === null ? words('api.clients_unused') : words('api.clients_used', { at: at(client.used) })
  const who = [roleName(role, words), organisation, words(`api.purpose_${purpose}`)].join(', ')
  const may = scopes.map((scope) => words(`api.scope_${scopeKey(scope)}`)).join(', ')
  return {
    key: String(id),
    what: <bdi>{name}</bdi>,
    detail: `${who}. ${words('api.clients_may', { scopes: may })} ${words('api.clients_until', { at: at(client.until) })} ${used}`,
    act:
      state === 'active' ? (
        <form method="post" action={paths.apiClientRevocation(id)}>
          <Button look="plain">
            {words('api.clients_revoke')}
            <span class="baken-hidden">: {name}</span>
          </Button>
        </form>
      ) : (
        words(`api.clients_state_${state}`)
      ),
  }
}

function NewClientForm({ view: { frame, organisations, typed, errors } }: { view: View }) {
  const { words } = frame
  const error = (field: TypedClientField) => errors[field] && words(errors[field])
  return (
    <form class="baken-form" method="post" action={paths.apiClients} data-draft={paths.apiClients.slice(1)}>
      <Field
        id="name"
        name="name"
        label={words('administration.name')}
        hint={words('api.clients_name_hint')}
        value={typed.name}
        error={error('name')}
        maxLength={80}
        autocomplete="off"
      />
      <PlaceSelect frame={frame} organisations={organisations} value={typed.place} error={error('place')} />
      <Select
        id="purpose"
        name="purpose"
        label={words('api.clients_purpose')}
        any={words('administration.choose')}
        options={apiPurposes.map((purpose) => ({ value: purpose, label: words(`api.purpose_${purpose}`) }))}
        value={typed.purpose}
        error={error('purpose')}
      />
      {errors.scopes && <Notice kind="danger" answers title={words(errors.scopes)} />}
      <Choices legend={words('api.clients_scopes')}>
        {apiScopes.map((scope) => (
          <Choice
            key={scope}
            type="checkbox"
            name="scope"
            value={scope}
            label={words(`api.scope_${scopeKey(scope)}`)}
            checked={typed.scopes.includes(scope)}
          />
        ))}
      </Choices>
      <Field
        id="days"
        name="days"
        label={words('api.clients_days')}
        value={typed.days}
        error={error('days')}
        maxLength={3}
        autocomplete="off"
      />
      <div class="baken-buttons">
        <Button look="primary">{words('api.clients_make')}</Button>
      </div>
    </form>
  )
}

type Scope = (typeof apiScopes)[number]
type ScopeKey<Name extends Scope> = Name extends `${infer Room}:${infer What}` ? `${Room}_${What}` : never

function scopeKey(scope: Scope): ScopeKey<Scope> {
  return scope.replace(':', '_') as ScopeKey<Scope>
}

type TokenProps = { frame: Frame; name: string; token: string; until: string }

/** A token that is shown once. */
export function ApiTokenPage({ frame, name, token, until }: TokenProps) {
  const { words } = frame
  return (
    <Page
      frame={frame}
      title={words('api.clients_title')}
      current={paths.apiClients}
      head={<PageHead title={words('api.clients_made', { name })} lead={words('api.clients_made_lead', { until })} />}
    >
      <Panel id="token" title={words('api.clients_token')} look="next">
        <div class="baken-stack">
          <p>
            <code class="baken-secret">{token}</code>
          </p>
          <p class="baken-muted">{words('api.clients_token_hint')}</p>
          <div class="baken-buttons">
            <LinkButton href={paths.apiClients}>{words('api.clients_ready')}</LinkButton>
          </div>
        </div>
      </Panel>
    </Page>
  )
}
