import { Icon } from '../../look/parts/icon.tsx'
import type { ActFields } from '../chapters/actForm.tsx'

/** What is wrong with choices that belong together, under them. */
export function ChoiceError({ fields, name }: { fields: ActFields; name: string }) {
  const error = fields.error(name)
  if (error === undefined) return null
  return (
    <p class="baken-error">
      <Icon name="danger" />
      {error}
    </p>
  )
}
