import type { ContactLine } from '../../outputs/guide/contactLine.ts'
import { Facts } from '../look/parts/facts.tsx'
import { Fold } from '../look/parts/fold.tsx'
import { Icon } from '../look/parts/icon.tsx'
import type { Frame } from '../look/shell/frame.ts'
import type { TalkView } from './talkView.ts'

/**
 * What a worker has to have in mind before a word is written. In sight is what can't wait, so that the newest message and the field are as well;
 * what the reporter said, what may never be and whom they can call is one press away.
 */
export function SafetyCard({ view }: { view: TalkView }) {
  const { frame, facts, safety } = view
  const { words } = frame
  const isUrgent = facts.acute === 'yes' || facts.acute === 'soon'
  return (
    <section class={isUrgent ? 'baken-safety baken-safety--urgent' : 'baken-safety'} aria-labelledby="safety">
      <h3 id="safety">
        <Icon name={isUrgent ? 'danger' : 'safe'} />
        {words(isUrgent ? `conversations.safety_${facts.acute === 'yes' ? 'yes' : 'soon'}` : 'conversations.safety')}
      </h3>
      <p class="baken-safety__never">
        <Icon name="cross" tone="danger" />
        <span>
          <b>{words('conversations.never_family')}</b>{' '}
          <span class="baken-safety__wide">{words('conversations.somebody_may_look')}</span>
        </span>
      </p>
      {isUrgent && <FirstNumbers view={view} />}
      <Fold summary={words('conversations.never_and_numbers')}>
        <Facts facts={factsOf(view)} />
        <ul class="baken-list">
          <li class="baken-safety__narrow">{words('conversations.somebody_may_look')}</li>
          {safety.never.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {safety.numbers.map(({ place, contacts }) => (
          <div key={place}>
            <h4>{words(`conversations.numbers_${place}`)}</h4>
            <ul class="baken-list">
              {contacts.map((contact) => (
                <li key={contact.code}>
                  <NumberLine contact={contact} frame={frame} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Fold>
    </section>
  )
}

function factsOf({ frame: { words }, facts, opened: { file } }: TalkView) {
  const said = (text: string | undefined) => text ?? words('conversations.not_said')
  return [
    {
      name: words('conversations.fact_acute'),
      value: said(facts.acute && words(`conversations.acute_${facts.acute}`)),
    },
    {
      name: words('conversations.fact_where'),
      value: said(facts.where && words(`conversations.where_${facts.where}`)),
    },
    { name: words('conversations.fact_who'), value: said(facts.who && words(`conversations.who_${facts.who}`)) },
    { name: words('conversations.fact_consent'), value: words(`conversations.consent_is_${consentOf(file)}`) },
    { name: words('conversations.fact_reach'), value: words('conversations.reach') },
  ]
}

function consentOf({ consentedAt, consentEnded }: TalkView['opened']['file']): 'yes' | 'over' | 'no' {
  if (consentedAt !== null) return 'yes'
  return consentEnded === null ? 'no' : 'over'
}

/** The number to call first, from each place that it can be; how sure it is stands with it below. */
function FirstNumbers({ view: { frame, safety } }: { view: TalkView }) {
  return (
    <ul class="baken-safety__first">
      {safety.numbers.flatMap(({ place, contacts: [first] }) =>
        first === undefined ? (
          []
        ) : (
          <li key={place}>
            <Icon name="phone" /> {frame.words(`conversations.first_${place}`)} <FirstNumber contact={first} />
          </li>
        ),
      )}
    </ul>
  )
}

function FirstNumber({ contact }: { contact: ContactLine }) {
  const { name, number } = contact
  if (number && name.includes(number.shown))
    return (
      <b>
        <Dialled contact={contact}>{name}</Dialled>
      </b>
    )
  return (
    <>
      <b>{name}</b> <Dialled contact={contact} />
    </>
  )
}

/** A number in one piece, from left to right, to press where it is one to call: a message is written, and never rung by a slip. */
function Dialled({ contact: { kind, number }, children }: { contact: ContactLine; children?: string }) {
  if (!number) return null
  const shown = children ?? <bdi dir="ltr">{number.shown}</bdi>
  if (kind === 'message') return <span class="baken-dialled">{shown}</span>
  return (
    <a class="baken-dialled" href={`tel:${number.dial}`}>
      {shown}
    </a>
  )
}

/** A number with its condition, and how sure it is. */
function NumberLine({ contact, frame: { words } }: { contact: ContactLine; frame: Frame }) {
  return (
    <>
      {contact.name}: <Dialled contact={contact} />
      <br />
      <small>
        {[...contact.conditions, contact.hours, contact.standing].filter((line) => line !== undefined).join(' ')}
        {contact.url !== undefined && ` ${words('conversations.also_at', { url: contact.url })}`}
      </small>
    </>
  )
}
