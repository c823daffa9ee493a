import { clockTime } from '../../../outputs/casework/moments.ts'
import type { OnChat } from '../../../services/conversations/chatDuty.ts'
import { Select } from '../../look/forms/select.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import { FormSays } from '../formSays.tsx'
import type { TalkFrame } from '../talkView.ts'

export type DutyView = TalkFrame & {
  /** Who is on the chat now. */
  readonly workers: readonly OnChat[]
  /** Whether one's own key was tried: who can't open what is written is on no chat. */
  readonly hasKey: boolean
  /** How many chats go on that nobody answers when the one who looks leaves. */
  readonly leftAlone: number
}

/** Who is on the chat, and saying that one is. The script of the room sends it, so that what was opened there stays open. */
export function DutyPart({ view }: { view: DutyView }) {
  const { frame, timeZone, workers, hasKey, actor } = view
  const { words, locale } = frame
  const until = ({ until: moment }: OnChat) => clockTime(moment, timeZone, locale)
  const mine = workers.find(({ person }) => person === actor.person)
  const others = workers.filter((worker) => worker !== mine)
  return (
    <div data-place="duty">
      <Panel
        id="duty"
        title={words('readingKey.duty_title')}
        beside={
          workers.length > 0 ? (
            <Status kind="safe">{words('readingKey.duty_open')}</Status>
          ) : (
            <Status kind="neutral">{words('readingKey.duty_nobody')}</Status>
          )
        }
      >
        <div class="baken-stack">
          {mine && <p>{words('readingKey.duty_mine', { time: until(mine) })}</p>}
          {others.length > 0 && (
            <ul class="baken-list">
              {others.map((other) => (
                <li key={String(other.person)}>
                  <bdi>{other.name}</bdi> {words('readingKey.duty_until', { time: until(other) })}
                </li>
              ))}
            </ul>
          )}
          {!hasKey && <p>{words('readingKey.duty_needs_key')}</p>}
          {mine && <EndForm view={view} />}
          {hasKey && !mine && <BeginForm view={view} />}
        </div>
      </Panel>
    </div>
  )
}

function BeginForm({ view: { frame, timeZone, now } }: { view: DutyView }) {
  const { words, locale } = frame
  const options = halfHoursFrom(now).map((moment) => ({ value: moment, label: clockTime(moment, timeZone, locale) }))
  return (
    <form class="baken-form" method="post" action={paths.chatDuty} data-duty={paths.chatDuty}>
      <Select
        id="until"
        name="until"
        label={words('readingKey.duty_until_label')}
        hint={words('readingKey.duty_hint')}
        options={options}
        value={options[USUAL]?.value}
      />
      <div class="baken-buttons">
        <Button>{words('readingKey.duty_begin')}</Button>
      </div>
      <FormSays frame={frame} problems={{ failed: 'readingKey.duty_failed' }} />
    </form>
  )
}

/** Who would leave people alone in a chat is asked once more. */
function EndForm({ view }: { view: DutyView }) {
  const { words } = view.frame
  const { leftAlone } = view
  if (leftAlone === 0) return <EndButton view={view} />
  return (
    <Fold summary={words('readingKey.duty_end')}>
      <p>{words('readingKey.duty_left_alone', { count: leftAlone })}</p>
      <EndButton view={view} isSure />
    </Fold>
  )
}

function EndButton({ view: { frame }, isSure }: { view: DutyView; isSure?: boolean }) {
  const { words } = frame
  return (
    <form class="baken-form" method="post" action={paths.chatDutyEnd} data-duty={paths.chatDuty}>
      <div class="baken-buttons">
        {isSure && <input type="hidden" name="sure" value="yes" />}
        <Button>{words(isSure ? 'readingKey.duty_end_sure' : 'readingKey.duty_end')}</Button>
      </div>
      <FormSays frame={frame} problems={{ failed: 'readingKey.duty_failed' }} />
    </form>
  )
}

const HALF_HOUR_MS = 1_800_000
/** Ten hours ahead: more than a shift, and within what is taken. */
const MOST = 20
/** Four hours from now. */
const USUAL = 7

/** The half hours after a moment, each as a moment (UTC, ISO 8601). */
function halfHoursFrom(now: string): readonly string[] {
  const first = Math.floor(Date.parse(now) / HALF_HOUR_MS) + 1
  return Array.from({ length: MOST }, (_, index) => new Date((first + index) * HALF_HOUR_MS).toISOString())
}
