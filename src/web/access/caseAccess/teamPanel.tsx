import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { clockTime } from '../../../outputs/casework/moments.ts'
import type { AccessChoices } from '../../../services/access/cases/accessChoices.ts'
import { Select } from '../../look/forms/select.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { accessForms } from './accessForms.ts'
import { type AccessView, mayChange } from './accessView.ts'
import { OneButton } from './oneButton.tsx'

type Props = { view: AccessView }
type Member = AccessView['access']['team'][number]

/** Who answers for the case, and which teams and colleagues work on it. */
export function TeamPanel({ view }: Props) {
  const { frame, access, choices } = view
  const { words } = frame
  const mayAssign = mayChange(view, 'assign_case')
  const rows = access.team.map((member) => ({
    key: `${member.principal}-${member.given}`,
    what: <bdi>{member.name}</bdi>,
    detail: words(`caseAccess.member_${member.kind}`),
    act: <MemberAct view={view} member={member} mayAssign={mayAssign} />,
  }))
  return (
    <Panel
      id="team"
      title={words('caseAccess.team_title')}
      flush
      {...(mayAssign && { foot: words('caseAccess.team_foot') })}
    >
      <div class="baken-panel__body baken-stack baken-stack--tight">
        <Owner view={view} />
        {mayAssign && choices && <OwnerForm view={view} choices={choices} />}
      </div>
      {rows.length > 0 ? <Rows rows={rows} /> : <p class="baken-panel__body">{words('caseAccess.team_none')}</p>}
      {mayAssign && choices && (
        <div class="baken-panel__body">
          <TeamForm view={view} choices={choices} />
        </div>
      )}
    </Panel>
  )
}

function Owner({ view: { frame, access } }: Props) {
  const { words } = frame
  if (!access.owner) return <Status kind="waiting">{words('caseAccess.owner_none')}</Status>
  return (
    <p>
      {words('caseAccess.owner_is')}{' '}
      <b>
        <bdi>{access.owner.name}</bdi>
      </b>
    </p>
  )
}

function MemberAct({ view, member, mayAssign }: Props & { member: Member; mayAssign: boolean }) {
  const { frame, access, timeZone } = view
  const { words, locale } = frame
  if (member.given === 'break_glass') {
    const time = clockTime(member.until, timeZone, locale)
    return <Status kind="danger">{words('caseAccess.member_emergency', { time })}</Status>
  }
  if (!mayAssign) return null
  const { action } = accessForms(access.number).removeFromTeam
  return (
    <OneButton action={action} fields={{ principal: String(member.principal) }} about={member.name}>
      {words('caseAccess.team_remove')}
    </OneButton>
  )
}

type FormProps = Props & { choices: AccessChoices }

function OwnerForm({ view: { frame, access }, choices }: FormProps) {
  const { words } = frame
  const { action, draft } = accessForms(access.number).setOwner
  const options = colleaguesWho(choices, ['caseworker', 'manager'])
  return (
    <form class="baken-form" method="post" action={action} data-draft={draft}>
      <Select
        id="owner-person"
        name="person"
        label={words('caseAccess.owner_label')}
        hint={words('caseAccess.owner_hint')}
        any={words('caseAccess.choose')}
        options={options}
        value={access.owner && String(access.owner.person)}
      />
      <Button>{words('caseAccess.owner_save')}</Button>
    </form>
  )
}

function TeamForm({ view: { frame, access }, choices }: FormProps) {
  const { words } = frame
  const { action, draft } = accessForms(access.number).addToTeam
  const has = new Set(access.team.filter(({ given }) => given === 'team').map(({ principal }) => String(principal)))
  const teams = choices.teams.map(({ id, name }) => ({ value: String(id), label: name }))
  const people = colleaguesWho(choices, ['caseworker'])
  const missing = (options: typeof teams) => options.filter(({ value }) => !has.has(value))
  return (
    <form class="baken-form" method="post" action={action} data-draft={draft}>
      <Select
        id="team-principal"
        name="principal"
        label={words('caseAccess.team_label')}
        any={words('caseAccess.choose')}
        groups={[
          { label: words('caseAccess.team_teams'), options: missing(teams) },
          { label: words('caseAccess.team_people'), options: missing(people) },
        ]}
      />
      <Button>{words('caseAccess.team_add')}</Button>
    </form>
  )
}

function colleaguesWho({ colleagues }: AccessChoices, roles: readonly string[]) {
  return colleagues
    .filter(({ role }) => roles.includes(databaseRoleOf(role)))
    .map(({ person, name }) => ({ value: String(person), label: name }))
}
