import {
  type AskedRecovery,
  decideToAgree,
  decideToAsk,
  decideToUse,
  isOpen,
  recoveryReasons,
} from '../../domain/conversations/recoveryUse.ts'
import { Select } from '../look/forms/select.tsx'
import { Button } from '../look/parts/button.tsx'
import { Fold } from '../look/parts/fold.tsx'
import { Notice } from '../look/parts/notice.tsx'
import { paths } from '../shell/paths.ts'
import { FormSays } from './formSays.tsx'
import { PassphraseField } from './passphraseField.tsx'
import { leads, type TalkView, timeText } from './talkView.ts'

/** The recovery key as a last resort: asking for it, agreeing to what a colleague asked, and using it. Nothing for whom none of it is. */
export function RecoveryPart({ view }: { view: TalkView }) {
  const { actor, now, opened } = view
  const by = { side: 'desk', person: actor.person, leads: leads(actor) } as const
  const who = { now, by, deskReaders: opened.readers.flatMap(({ person }) => person ?? []) }
  const canUse = decideToUse(opened.file, opened.recovery, who).ok
  const canAsk = decideToAsk(opened.file, opened.recovery, who)
  const open = opened.recovery.filter((asked) => isOpen(asked, now))
  return (
    <>
      {open.map((asked) => (
        <Asked
          key={asked.id}
          view={view}
          asked={asked}
          canAgree={asked.agreed === null && decideToAgree(asked, who).ok}
        />
      ))}
      {canUse && <UseForm view={view} />}
      {canAsk.ok && canAsk.value === undefined && <AskForm view={view} />}
    </>
  )
}

function Asked({ view, asked, canAgree }: { view: TalkView; asked: AskedRecovery; canAgree: boolean }) {
  const { words } = view.frame
  const nameOf = (person: number) => view.opened.people.get(person) ?? words('conversations.former_colleague')
  const said = {
    name: nameOf(asked.person),
    time: timeText(asked.askedAt, view),
    reason: words(`conversations.recovery_${asked.reason}`),
  }
  return (
    <Notice kind="waiting" title={words('conversations.recovery_asked', said)}>
      <p>
        {asked.agreed === null
          ? words('conversations.recovery_waits')
          : words('conversations.recovery_agreed', { name: nameOf(asked.agreed) })}
      </p>
      {canAgree && (
        <form class="baken-form" data-act data-to={paths.conversationRecovery(numberOf(view), 'agree')}>
          <input type="hidden" name="asked" value={asked.id} />
          <p class="baken-measure">{words('conversations.recovery_agree_text')}</p>
          <div class="baken-buttons">
            <Button>{words('conversations.recovery_agree')}</Button>
          </div>
        </form>
      )}
    </Notice>
  )
}

function AskForm({ view }: { view: TalkView }) {
  const { words } = view.frame
  return (
    <Fold summary={words('conversations.recovery')}>
      <form class="baken-form" data-act data-to={paths.conversationRecovery(numberOf(view), 'ask')}>
        <p class="baken-measure">{words('conversations.recovery_text')}</p>
        <Select
          id="recovery-reason"
          name="reason"
          label={words('conversations.recovery_why')}
          options={recoveryReasons.map((reason) => ({
            value: reason,
            label: words(`conversations.recovery_${reason}`),
          }))}
        />
        <div class="baken-buttons">
          <Button>{words('conversations.recovery_ask')}</Button>
        </div>
      </form>
    </Fold>
  )
}

/** The recovery key is typed here and stays here: the script opens with it what it fetches, and seals it to one's own key. */
function UseForm({ view }: { view: TalkView }) {
  const { frame } = view
  const { words } = frame
  return (
    <form
      class="baken-form"
      data-recover
      data-keys={paths.conversationRecovery(numberOf(view), 'keys')}
      data-to={paths.conversationRecovery(numberOf(view), 'use')}
    >
      <PassphraseField
        id="recovery-secret"
        part="data-passphrase"
        visible
        label={words('conversations.recovery_secret')}
        hint={words('conversations.recovery_secret_hint')}
      />
      <div class="baken-buttons">
        <Button look="primary" icon="key">
          {words('conversations.recovery_use')}
        </Button>
      </div>
      <FormSays
        frame={frame}
        problems={{
          wrong: 'conversations.recovery_wrong',
          older: 'conversations.recovery_older',
          locked: 'conversations.recovery_locked',
          refused: 'conversations.recovery_refused',
          failed: 'readingKey.failed',
        }}
      />
    </form>
  )
}

function numberOf({ opened }: TalkView): string {
  return opened.conversation.number
}
