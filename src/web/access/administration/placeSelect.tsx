import { rolesIn } from '../../../domain/access/roles.ts'
import { roleName } from '../../../outputs/access/accessNames.ts'
import type { Organisation } from '../../../services/access/signIn/accountTypes.ts'
import { Select } from '../../look/forms/select.tsx'
import type { Frame } from '../../look/shell/frame.ts'

type Props = {
  frame: Frame
  organisations: readonly Organisation[]
  value?: string | undefined
  error?: string | undefined
}

/** A role at an organisation as one choice, so that no two can be chosen that do not fit each other. */
export function PlaceSelect({ frame: { words }, organisations, value, error }: Props) {
  const groups = organisations
    .filter(({ kind }) => rolesIn(kind).length > 0)
    .map(({ id, kind, name }) => ({
      label: name,
      options: rolesIn(kind).map((role) => ({ value: `${role}.${id}`, label: roleName(role, words) })),
    }))
  return (
    <Select
      id="place"
      name="place"
      label={words('administration.place')}
      any={words('administration.choose')}
      groups={groups}
      value={value}
      error={error}
    />
  )
}
