import type { Role } from '../../../domain/access/roles.ts'
import type { Words } from '../../../messages/words.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'

type Props = { words: Words; role: Role | undefined; href: string }

/** The way to the cases behind a number, for who may see cases; to others it says why not. */
export function CasesBehind({ words, role, href }: Props) {
  if (role === 'caseworker' || role === 'manager') {
    return (
      <Panel id="cases" title={words('figures.cases_behind')}>
        <div class="baken-stack baken-stack--tight">
          <p>{words(role === 'manager' ? 'figures.cases_all' : 'figures.cases_of_team')}</p>
          <div class="baken-buttons">
            <LinkButton href={href} look="primary" icon="arrow">
              {words('figures.show_cases')}
            </LinkButton>
          </div>
        </div>
      </Panel>
    )
  }
  return (
    <Panel id="cases" title={words('figures.cases_behind')} look="quiet">
      {role === undefined ? (
        <p>
          {words('figures.cases_not_for_visitor')} <a href={paths.signIn}>{words('access.to_sign_in')}</a>
        </p>
      ) : (
        <p>{words('figures.cases_not_for_analyst')}</p>
      )}
    </Panel>
  )
}
