import type { TalkOpening } from '../../services/conversations/talkOpening.ts'
import { Button, LinkButton } from '../../web/look/parts/button.tsx'
import { Icon } from '../../web/look/parts/icon.tsx'
import { closedChatLines } from '../conversation/chatLines.ts'
import { Hidden } from '../conversation/formParts.tsx'
import { dateLine, hoursLine } from '../shell/contactDates.ts'
import type { ChatLine } from '../shell/helpLines.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { shortNames } from '../shell/shortNames.ts'

type Props = { frame: PublicFrame; opening: TalkOpening | undefined; timeZone: string }

/** The chats of other organisations, above ours unless somebody of ours is there now. Each opens the site of its owner. */
export function Chats({ frame, opening, timeZone }: Props) {
  const { words, help } = frame
  return (
    <section class="baken-aside" aria-labelledby="chats">
      <h2 id="chats">{words('public.chats_title')}</h2>
      {opening?.canBegin && opening.chat === 'open' && <OurChat frame={frame} />}
      <ul class="baken-others">
        {help.chats.map((line) => (
          <Chat key={line.code} frame={frame} line={line} />
        ))}
      </ul>
      <p class="baken-muted">{words('public.chats_note')}</p>
      <Ours frame={frame} opening={opening} timeZone={timeZone} />
    </section>
  )
}

function Chat({ frame, line }: { frame: PublicFrame; line: ChatLine }) {
  const { words } = frame
  const name = shortNames[line.code] ?? line.name
  const who = words(line.isForYoung ? 'public.for_young' : 'public.for_all')
  return (
    <li>
      {line.url === undefined ? (
        <b lang="nl">{name}</b>
      ) : (
        <a href={line.url} rel="noreferrer">
          <span lang="nl">{name}</span>
          <Icon name="out" flip />
        </a>
      )}
      <small>{who}</small>
      {line.url === undefined && <small>{words('public.no_address')}</small>}
      <small>{hoursLine(frame, line)}</small>
      <small>{dateLine(frame, line)}</small>
    </li>
  )
}

/** Our own chat, while somebody answers: on the page that it leads to, chatting is chosen. No address says so. */
function OurChat({ frame }: { frame: PublicFrame }) {
  return (
    <form method="post" action={frame.pathTo('write')}>
      <Hidden fields={{ step: 'fill', kind: 'chat' }} />
      <Button look="primary" icon="chat">
        {frame.words('public.to_talk')}
      </Button>
    </form>
  )
}

/** To write to us, while somebody would read it, with when the chat opens; and to come back. */
function Ours({ frame, opening, timeZone }: Props) {
  const { words } = frame
  if (!frame.has('write')) return null
  const lines = opening ? closedChatLines(frame, opening, timeZone) : []
  return (
    <>
      <h3>{words('public.ours_title')}</h3>
      {opening?.canBegin === false ? (
        <p>{words('conversation.home_closed')}</p>
      ) : (
        <LinkButton icon="pen" href={frame.pathTo('write')}>
          {words('public.to_write')}
        </LinkButton>
      )}
      {lines.length > 0 && <p class="baken-muted">{lines.join(' ')}</p>}
      {frame.has('code') && (
        <a class="baken-target" href={frame.pathTo('code')}>
          {words('public.to_code')}
        </a>
      )}
    </>
  )
}
