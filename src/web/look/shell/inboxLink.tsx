import { Icon } from '../parts/icon.tsx'
import type { Frame } from './frame.ts'

type Props = { inbox: Frame['inbox']; current: string | undefined }

/** The way to what somebody is told. How much of it is new the script of the desk writes beside it. */
export function InboxLink({ inbox, current }: Props) {
  if (!inbox) return null
  const { href, label, stream } = inbox
  return (
    <a class="baken-inbox" href={href} aria-current={href === current ? 'page' : undefined} data-unread={stream}>
      <Icon name="letter" />
      <span class="baken-hidden">{label}</span> <span class="baken-count" data-unread-count hidden />
    </a>
  )
}
