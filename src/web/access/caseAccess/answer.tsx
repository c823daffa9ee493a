import type { Deed } from '../../../boundary/access/caseAccessRequest.ts'
import { Notice } from '../../look/parts/notice.tsx'
import type { Frame } from '../../look/shell/frame.ts'

type Props = {
  view: { readonly frame: Frame; readonly done: Deed | undefined; readonly refused: string | undefined }
}

/** What a form did, or why it did nothing. */
export function Answer({ view: { frame, done, refused } }: Props) {
  const { words } = frame
  if (refused !== undefined) {
    return (
      <Notice kind="danger" answers title={words('caseAccess.refused_title')}>
        <p>{refused}</p>
      </Notice>
    )
  }
  if (done === undefined) return null
  return <Notice kind="safe" answers title={words(`caseAccess.done_${done}`)} />
}
