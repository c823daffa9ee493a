import type { Words } from '../../../messages/words.ts'
import { Notice } from '../../look/parts/notice.tsx'
import type { Said } from './preTravelView.ts'

type Props = { said: Said; form: NonNullable<Said['form']>; words: Words }

/** Why a form did nothing, above its fields. */
export function RefusalNotice({ said, form, words }: Props) {
  if (said.form !== form) return null
  if (said.refused) {
    return (
      <Notice kind="danger" answers title={said.refused.why}>
        <p>{said.refused.instead}</p>
      </Notice>
    )
  }
  if (said.wrong.length === 0) return null
  return (
    <Notice kind="danger" answers title={words('casework.form_wrong', { count: said.wrong.length })}>
      <p>{words('casework.form_wrong_lead')}</p>
    </Notice>
  )
}
