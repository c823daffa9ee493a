import type { WordKey } from '../../../messages/words.ts'
import { roleName } from '../../../outputs/access/accessNames.ts'
import type { TeamView } from '../../../services/access/administration/administer.ts'
import type { Account } from '../../../services/access/signIn/accountTypes.ts'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'

type ListProps = { frame: Frame; teams: readonly TeamView[]; refused?: WordKey | undefined }

/** The teams that cases are given to. */
export function TeamsPage({ frame, teams, refused }: ListProps) {
  const { words } = frame
  const title = words('administration.nav_teams')
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.teams}
      head={
        <>
          <PageHead title={title} lead={words('administration.teams_lead')} />
          {refused && <Notice kind="danger" answers title={words(refused)} />}
        </>
      }
      side={
        <Panel id="new-team" title={words('administration.team_add')}>
          <NameForm frame={frame} action={paths.teams} label={words('administration.team_add')} />
        </Panel>
      }
    >
      <Panel id="list" title={title} flush>
        {teams.length === 0 ? (
          <Empty title={words('administration.teams_none')}>
            <p>{words('administration.teams_none_text')}</p>
          </Empty>
        ) : (
          <Rows
            rows={teams.map(({ id, name, members }) => ({
              key: String(id),
              what: <a href={paths.team(id)}>{name}</a>,
              detail: members.map((member) => member.name).join(', '),
              act: words('administration.people_count', { count: members.length }),
            }))}
          />
        )}
      </Panel>
    </Page>
  )
}

type NameFormProps = { frame: Frame; action: string; label: string; value?: string }

function NameForm({ frame: { words }, action, label, value }: NameFormProps) {
  return (
    <form class="baken-form" method="post" action={action}>
      <Field
        id="name"
        name="name"
        label={words('administration.team_name')}
        value={value}
        maxLength={80}
        autocomplete="off"
      />
      <div class="baken-buttons">
        <Button>{label}</Button>
      </div>
    </form>
  )
}

export type TeamPageView = {
  readonly frame: Frame
  readonly team: TeamView
  /** Who could be added: who works on cases and is not in the team. */
  readonly others: readonly Account[]
  readonly saved: boolean
  readonly refused?: WordKey | undefined
}

/** One team: its name and who is in it. */
export function TeamPage({ view }: { view: TeamPageView }) {
  const { frame, team, saved, refused } = view
  const { words } = frame
  const path = [{ href: paths.teams, label: words('administration.nav_teams') }]
  return (
    <Page
      frame={frame}
      title={words('administration.nav_teams')}
      current={paths.teams}
      head={
        <>
          <Crumbs words={words} path={path} here={team.name} />
          <PageHead title={team.name} lead={words('administration.people_count', { count: team.members.length })} />
          {saved && <Notice kind="safe" answers title={words('administration.saved')} />}
          {refused && <Notice kind="danger" answers title={words(refused)} />}
        </>
      }
      side={
        <Panel id="rename" title={words('administration.team_rename')}>
          <NameForm frame={frame} action={paths.team(team.id)} label={words('administration.save')} value={team.name} />
        </Panel>
      }
    >
      <Members view={view} />
    </Page>
  )
}

function Members({ view: { frame, team, others } }: { view: TeamPageView }) {
  const { words } = frame
  return (
    <Panel id="members" title={words('administration.team_members')} flush>
      {team.members.length === 0 ? (
        <Empty title={words('administration.team_none')}>
          <p>{words('administration.team_none_text')}</p>
        </Empty>
      ) : (
        <Rows
          rows={team.members.map(({ person, name, role }) => ({
            key: String(person),
            what: <bdi>{name}</bdi>,
            detail: roleName(role, words),
            act: (
              <form method="post" action={paths.teamPart(team.id, 'removal')}>
                <input type="hidden" name="person" value={String(person)} />
                <Button look="plain">{words('administration.team_member_remove', { name })}</Button>
              </form>
            ),
          }))}
        />
      )}
      {others.length > 0 && (
        <form class="baken-panel__body baken-form" method="post" action={paths.teamPart(team.id, 'members')}>
          <Select
            id="person"
            name="person"
            label={words('administration.team_member_label')}
            any={words('administration.choose')}
            options={others.map(({ person, name, role }) => ({
              value: String(person),
              label: `${name}, ${roleName(role, words)}`,
            }))}
          />
          <div class="baken-buttons">
            <Button>{words('administration.team_member_add')}</Button>
          </div>
        </form>
      )}
    </Panel>
  )
}
