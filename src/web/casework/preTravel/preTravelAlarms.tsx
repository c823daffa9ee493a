import type { Words } from '../../../messages/words.ts'
import { Notice } from '../../look/parts/notice.tsx'
import { paths } from '../../shell/paths.ts'

/** Who is not reported back stands above the work of a day, until a worker has decided. */
export function PreTravelAlarms({ words, count }: { words: Words; count: number }) {
  if (count === 0) return null
  return (
    <Notice kind="danger" title={words('preTravel.alarms', { count })}>
      <p>
        {words('preTravel.never_family')} <a href={paths.preTravel}>{words('preTravel.nav')}</a>
      </p>
    </Notice>
  )
}
