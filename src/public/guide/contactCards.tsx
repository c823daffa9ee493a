import type { ContactLine } from '../../outputs/guide/contactLine.ts'
import type { GuideAnswer } from '../../outputs/guide/guideAnswer.ts'
import type { Pressable } from '../../outputs/guide/numbersIn.ts'
import { type Tongue, you } from '../../outputs/guide/tongue.ts'
import { classNames } from '../../web/look/classNames.ts'
import { Icon, type IconName } from '../../web/look/parts/icon.tsx'
import { CopiedNumber } from '../shell/copiedNumber.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { SaidText } from './saidText.tsx'

type Props = { answer: GuideAnswer; frame: PublicFrame; contacts: readonly Pressable[] }

/** Whom to call, in the order of the answer, each with its condition and with how fresh it is. */
export function ContactCards({ answer, frame, contacts }: Props) {
  const { tongue } = answer
  return (
    <section class="baken-block" aria-labelledby="contacts">
      <h2 id="contacts">{tongue.words('guide.contacts_title', you(tongue))}</h2>
      <div class="baken-calls">
        {answer.contacts.map((line) => (
          <ContactCard
            key={line.code}
            line={line}
            tongue={tongue}
            contacts={contacts}
            isDanger={line.code === frame.help.danger.code}
          />
        ))}
      </div>
    </section>
  )
}

type CardProps = { line: ContactLine; tongue: Tongue; contacts: readonly Pressable[]; isDanger: boolean }

function ContactCard({ line, tongue, contacts, isDanger }: CardProps) {
  const { name, note, conditions, hours, standing } = line
  return (
    <div class={classNames('baken-call', isDanger && 'baken-call--danger')}>
      <p>{name}</p>
      <Way line={line} tongue={tongue} isDanger={isDanger} />
      {conditions.map((text) => (
        <p key={text}>
          <SaidText text={text} contacts={contacts} />
        </p>
      ))}
      <p>{note}</p>
      <p class="baken-hint">
        {hours !== undefined && `${hours} `}
        {standing}
      </p>
    </div>
  )
}

const icons: Readonly<Partial<Record<ContactLine['kind'], IconName>>> = {
  chat: 'chat',
  message: 'chat',
  phone: 'phone',
}

/** The number to press, the site to go to, or through whom it is reached. */
function Way({ line: { kind, number, url, via }, tongue, isDanger }: Pick<CardProps, 'line' | 'tongue' | 'isDanger'>) {
  const { words } = tongue
  if (number && kind === 'message') {
    return (
      <p>
        <Icon name="chat" /> {words('guide.message')} <CopiedNumber number={number.shown} />
      </p>
    )
  }
  if (number) {
    return (
      <a href={`tel:${number.dial}`}>
        <Icon name={isDanger ? 'danger' : 'phone'} />
        <span dir="ltr">{number.shown}</span>
      </a>
    )
  }
  if (via.length > 0) {
    return (
      <ul class="baken-call__through">
        {via.map((through) => (
          <li key={through.code}>
            {words('guide.through', { name: through.name })}{' '}
            {through.number && (
              <a class="baken-tel" href={`tel:${through.number.dial}`} dir="ltr">
                {through.number.shown}
              </a>
            )}
          </li>
        ))}
      </ul>
    )
  }
  if (url === undefined) return null
  return (
    <>
      <a href={url} rel="noreferrer">
        <Icon name={icons[kind] ?? 'out'} flip={icons[kind] === undefined} />
        {words('guide.to_site', { site: new URL(url).host.replace(/^www\./, '') })}
      </a>
      <p class="baken-hint baken-screen-only">{words('guide.site_visible')}</p>
    </>
  )
}
