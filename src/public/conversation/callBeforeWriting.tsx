import type { BeginForm } from '../../boundary/conversations/sentByForm.ts'
import { CallNumber } from '../shell/callNumber.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { youOf } from './writing.ts'

type Props = { frame: PublicFrame; form: Pick<BeginForm, 'facts'> }

/** In danger a call goes first, also once the form is there. Who said that they are abroad themselves gets the number that works there, and no other. */
export function CallBeforeWriting({ frame: { words, help, isAbroad }, form }: Props) {
  const [abroad] = help.fromAbroad
  return (
    <div class="baken-help baken-if-acute" role="note">
      <p>
        <b>{words('conversation.acute_call', youOf(form))}</b>
      </p>
      {!isAbroad && (
        <p>
          <CallNumber line={help.danger} />
        </p>
      )}
      {abroad && (
        <p>
          {!isAbroad && words('public.danger_from_abroad')} <CallNumber line={abroad} />
        </p>
      )}
    </div>
  )
}
