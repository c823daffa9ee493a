import type { ClosedReason } from '../../../domain/conversations/opening.ts'
import { Notice } from '../../look/parts/notice.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { paths } from '../../shell/paths.ts'

type Props = { frame: Frame; closed: readonly ClosedReason[]; quiet?: boolean }

/** Whether somebody can begin a conversation now, and if not why and where that is mended. `quiet`: only when they can't. */
export function SelfTest({ frame: { words }, closed, quiet }: Props) {
  if (closed.length === 0) {
    return quiet ? null : (
      <Notice kind="safe" title={words('readingKey.test_open')}>
        <p>{words('readingKey.test_open_text')}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="danger" title={words('readingKey.test_closed')} id="self-test">
      <p>{words('readingKey.test_closed_text')}</p>
      <ul class="baken-list">
        {closed.map((reason) => (
          <li key={reason}>
            {words(`readingKey.closed_${reason}`)} <a href={mendedAt[reason]}>{words(`readingKey.mend_${reason}`)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const mendedAt = {
  no_reader: paths.people,
  reader_not_tried: `${paths.readers}#readers`,
  reader_away: `${paths.readers}#readers`,
  no_recovery_key: `${paths.readers}#recovery`,
  recovery_key_not_tried: `${paths.readers}#recovery`,
} as const satisfies Readonly<Record<ClosedReason, string>>
