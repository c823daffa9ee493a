import type { TalkOpening } from '../../services/conversations/talkOpening.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { LanguageList } from '../shell/publicTop.tsx'
import { Calls } from './calls.tsx'
import { Chats } from './chats.tsx'
import { Doors } from './doors.tsx'

type Props = {
  frame: PublicFrame
  /** Missing when it is not known. */
  opening: TalkOpening | undefined
  timeZone: string
}

/** The first page: what it is about, doors into the guide, the chats of others above ours, whom to call, every language. */
export function HomePage({ frame, opening, timeZone }: Props) {
  const { words, languages, help, isDemo } = frame
  return (
    <PublicPage frame={frame} isWide>
      <div class="baken-block">
        <h1>{words('public.home_title')}</h1>
        <p class="baken-lead">{words(isDemo ? 'public.home_lead_practice' : 'public.home_lead')}</p>
        <Doors frame={frame} />
      </div>
      <Chats frame={frame} opening={opening} timeZone={timeZone} />
      <div class="baken-block">
        <Calls frame={frame} id="abroad" title={words('public.from_abroad')} lines={help.fromAbroad} isFirstMarked />
        <Calls frame={frame} id="netherlands" title={words('public.from_netherlands')} lines={help.fromNetherlands} />
        <div class="baken-note">
          <p>
            <b dir="ltr">{help.danger.number}</b>: {help.danger.reach}
          </p>
          <p>{help.danger.conditionAbroad}</p>
        </div>
      </div>
      <div class="baken-block">
        <h2>{words('public.languages_title')}</h2>
        <LanguageList languages={languages.filter(({ isCurrent }) => !isCurrent)} />
        <div class="baken-note">
          <p>
            <b>{words('public.watched_title')}</b> {words('public.watched')}{' '}
            {frame.has('safer') && <a href={frame.pathTo('safer')}>{words('public.to_safer')}</a>}
          </p>
        </div>
      </div>
    </PublicPage>
  )
}
