import type { PublicFrame } from '../shell/publicFrame.ts'
import { shortNames } from '../shell/shortNames.ts'

/** The chats of others, in a line above ours: they answer now, as far as is known. */
export function OtherChats({ frame: { words, help } }: { frame: PublicFrame }) {
  const lines = help.chats.flatMap(({ code, name, url }) => (url === undefined ? [] : [{ code, name, url }]))
  if (lines.length === 0) return null
  return (
    <div class="baken-aside">
      <p>{words('conversation.chats_above')}</p>
      <ul class="baken-row">
        {lines.map(({ code, name, url }) => (
          <li key={code}>
            <a class="baken-target" href={url} rel="noreferrer">
              <bdi lang="nl">{shortNames[code] ?? name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
