import type { PackageText } from '../../../outputs/letters/packageText.ts'
import { addressesIn, addressesInPackage } from '../../../outputs/letters/withoutAddresses.ts'
import { Notice } from '../../look/parts/notice.tsx'
import type { Frame } from '../../look/shell/frame.ts'

type Props = { frame: Frame; ask: string; text: PackageText }

/** Before a package goes to who reads texts as they stand: in which parts somebody wrote what looks like an address, and what. */
export function FoundNotice({ frame: { words }, ask, text }: Props) {
  const inAsk = addressesIn(ask)
  const asked = inAsk.length === 0 ? [] : [{ href: '#send', title: words('sharing.ask'), found: inAsk }]
  const areas = addressesInPackage(text).map(({ area, ...one }) => ({ ...one, href: `#package-${area}` }))
  const places = [...asked, ...areas]
  if (places.length === 0) return null
  return (
    <Notice kind="danger" title={words('sharing.found_title')}>
      <p>{words('sharing.found_do')}</p>
      <ul>
        {places.map(({ href, title, found }) => (
          <li key={href}>
            <a href={href}>{title}</a> {words('sharing.found_times', { count: found.length })}{' '}
            <bdi>{found.join('; ')}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
