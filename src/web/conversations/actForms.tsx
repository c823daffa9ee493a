import { blockReasons } from '../../domain/conversations/conversation.ts'
import { Choice } from '../look/forms/choice.tsx'
import { Select } from '../look/forms/select.tsx'
import { Button } from '../look/parts/button.tsx'
import { Fold } from '../look/parts/fold.tsx'
import { Icon } from '../look/parts/icon.tsx'
import { paths } from '../shell/paths.ts'
import { ConsentForms } from './consentForms.tsx'
import { IntoCaseForms } from './intoCaseForms.tsx'
import { Act, actOf, PlainActs } from './plainActs.tsx'
import { leads, type TalkView } from './talkView.ts'

/** What a worker can do with a conversation beside writing. The script sends it, and shows why when it is refused. */
export function ActForms({ view }: { view: TalkView }) {
  const { words } = view.frame
  const canOpen = view.opened.keys.length > 0
  return (
    <div class="baken-talk__acts">
      <PlainActs view={view} />
      {canOpen && (
        <>
          <HandOver view={view} />
          <ConsentForms view={view} />
          <IntoCaseForms view={view} />
          <GiveAccess view={view} />
          {leads(view.actor) && <TakeAccess view={view} />}
          <Block view={view} />
          <AskDeletion view={view} />
        </>
      )}
      <div
        role="alert"
        tabIndex={-1}
        data-act-failed
        data-unreached={words('conversations.failed_unreached')}
        hidden
        class="baken-error"
      >
        <Icon name="danger" />
        <span data-act-failed-text />
      </div>
      <p hidden data-locked>
        {words('conversations.locked')}
      </p>
    </div>
  )
}

/** To a colleague who can open it; whoever has it decides, and who leads. */
function HandOver({ view }: { view: TalkView }) {
  const { words } = view.frame
  const { readers, file } = view.opened
  const others = readers.filter(({ person, hasKey }) => hasKey && person !== null && person !== file.worker)
  const [first] = others
  if (first?.person === undefined || first.person === null) return null
  if (!actOf(view, { do: 'hand-over', to: first.person }).ok) return null
  return (
    <Fold summary={words('conversations.hand_over')}>
      <Act view={view} act="hand-over" button={words('conversations.hand_over')}>
        <Select
          id="hand-over-to"
          name="to"
          label={words('conversations.colleague')}
          hint={words('conversations.hand_over_hint')}
          options={others.map(({ person, name }) => ({ value: String(person), label: name ?? '' }))}
        />
      </Act>
    </Fold>
  )
}

/** Who can be given the key: colleagues who made theirs later, and a recovery key that is newer than the conversation. */
function GiveAccess({ view }: { view: TalkView }) {
  const { words } = view.frame
  const { conversation, readers } = view.opened
  const without = readers.filter(({ hasKey }) => !hasKey)
  if (without.length === 0) return null
  return (
    <Fold summary={words('conversations.give_access')}>
      <form class="baken-form" data-give data-to={paths.conversationPart(conversation.number, 'keys')}>
        <Select
          id="give-to"
          name="reader"
          label={words('conversations.colleague')}
          hint={words('conversations.give_access_hint')}
          options={without.map(({ reader, name }) => ({
            value: String(reader),
            label: name ?? words('conversations.recovery_key'),
          }))}
        />
        <Button>{words('conversations.give_access')}</Button>
      </form>
    </Fold>
  )
}

/** A colleague is taken out by who leads; from then on a new key is used, which they do not get. */
function TakeAccess({ view }: { view: TalkView }) {
  const { words } = view.frame
  const { conversation, readers } = view.opened
  const others = readers.filter(({ person, hasKey }) => hasKey && person !== null && person !== view.actor.person)
  if (others.length === 0) return null
  return (
    <Fold summary={words('conversations.take_access')}>
      <form class="baken-form" data-rotate data-to={paths.conversationPart(conversation.number, 'generation')}>
        <Select
          id="take-from"
          name="without"
          label={words('conversations.colleague')}
          hint={words('conversations.take_access_hint')}
          options={others.map(({ person, name }) => ({ value: String(person), label: name ?? '' }))}
        />
        <Button>{words('conversations.take_access')}</Button>
      </form>
    </Fold>
  )
}

function Block({ view }: { view: TalkView }) {
  const { words } = view.frame
  if (view.opened.file.blocked !== null) return null
  return (
    <Fold summary={words('conversations.block')}>
      <Act view={view} act="block" look="danger" button={words('conversations.block')}>
        <Select
          id="block-reason"
          name="reason"
          label={words('conversations.block_why')}
          hint={words('conversations.block_hint')}
          any={words('conversations.block_choose')}
          required
          options={blockReasons.map((reason) => ({ value: reason, label: words(`conversations.block_${reason}`) }))}
        />
        <Choice type="checkbox" name="sure" value="yes" label={words('conversations.block_sure')} required />
      </Act>
    </Fold>
  )
}

function AskDeletion({ view }: { view: TalkView }) {
  const { words } = view.frame
  if (!actOf(view, { do: 'ask-deletion' }).ok) return null
  return (
    <Fold summary={words('conversations.ask_deletion')}>
      <Act view={view} act="ask-deletion" look="danger" button={words('conversations.ask_deletion')}>
        <p class="baken-measure">{words('conversations.ask_deletion_text', { days: view.terms.graceDays })}</p>
      </Act>
    </Fold>
  )
}
