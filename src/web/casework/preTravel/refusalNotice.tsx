import { Notice } from '../../look/parts/notice.tsx'
import type { Said } from './preTravelView.ts'

/** Why a form did nothing, above its fields. */
export function RefusalNotice({ said, form }: { said: Said; form: NonNullable<Said['form']> }) {
  if (said.form !== form || !said.refused) return null
  return (
    <Notice kind="danger" answers title={said.refused.why}>
      <p>{said.refused.instead}</p>
    </Notice>
  )
}
