import { mayDo } from '../../../domain/access/permissions.ts'
import { roleName } from '../../../outputs/access/accessNames.ts'
import { listText } from '../../../outputs/access/shareText.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import { accessForms } from './accessForms.ts'
import { type AccessView, mayChange } from './accessView.ts'
import { OneButton } from './oneButton.tsx'

type Props = { view: AccessView }

/** Whether only a named list sees the case, and who stands on it. */
export function RestrictionPanel({ view }: Props) {
  const { frame, access } = view
  const { words, locale } = frame
  const { readers } = access
  const mayRestrict = mayChange(view, 'restrict_case')
  return (
    <Panel id="named-list" title={words('caseAccess.restriction_title')}>
      <div class="baken-stack baken-stack--tight">
        {readers ? (
          <>
            <Status kind="changed" icon="lock">
              {words('caseAccess.restricted')}
            </Status>
            <p>
              {listText(
                readers.map(({ name }) => name),
                locale,
              )}
            </p>
          </>
        ) : (
          <p>{words(mayRestrict ? 'caseAccess.not_restricted' : 'caseAccess.not_restricted_plain')}</p>
        )}
        {mayRestrict && <RestrictForm view={view} />}
        {mayRestrict && readers && (
          <OneButton action={accessForms(access.number).unrestrict.action} about={access.number}>
            {words('caseAccess.unrestrict')}
          </OneButton>
        )}
      </div>
    </Panel>
  )
}

function RestrictForm({ view: { frame, actor, access, choices } }: Props) {
  const { words } = frame
  const { action, draft } = accessForms(access.number).restrict
  const listed = new Set(access.readers?.map(({ person }) => person))
  const others = (choices?.colleagues ?? []).filter(
    ({ person, role }) => mayDo(role, 'read_cases') && person !== actor.person,
  )
  return (
    <Fold summary={words(access.readers ? 'caseAccess.restrict_change' : 'caseAccess.restrict_begin')}>
      <form class="baken-form" method="post" action={action} data-draft={draft}>
        <p class="baken-hint">{words('caseAccess.restrict_hint')}</p>
        <Choices legend={words('caseAccess.restrict_label')}>
          {others.map(({ person, name, role }) => (
            <Choice
              key={person}
              type="checkbox"
              name="reader"
              value={String(person)}
              label={name}
              hint={roleName(role, words)}
              checked={listed.has(person)}
            />
          ))}
        </Choices>
        <Button>{words(access.readers ? 'caseAccess.restrict_save' : 'caseAccess.restrict')}</Button>
      </form>
    </Fold>
  )
}
