import type { BeginForm } from '../../boundary/conversations/sentByForm.ts'
import { DangerNumbers } from '../shell/dangerNumbers.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { youOf } from './writing.ts'

type Props = { frame: PublicFrame; form: Pick<BeginForm, 'facts'> }

/** In danger a call goes first, also once the form is there. */
export function CallBeforeWriting({ frame, form }: Props) {
  const { words } = frame
  return (
    <div class="baken-help baken-if-acute" role="note">
      <p>
        <b>{words('conversation.acute_call', youOf(form))}</b>
      </p>
      <DangerNumbers frame={frame} fromAbroad={words('public.danger_from_abroad')} />
    </div>
  )
}
