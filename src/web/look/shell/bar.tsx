import { Icon } from '../parts/icon.tsx'
import { Logo } from '../parts/logo.tsx'
import type { Frame } from './frame.ts'
import { InboxLink } from './inboxLink.tsx'
import { PersonMenu, SignOut } from './personMenu.tsx'

type Props = { frame: Frame; current: string | undefined }

/** The head of the desk: what is practice, where one can go, in which language, and who is signed in. */
export function Bar({ frame, current }: Props) {
  const { words, nav, person } = frame
  return (
    <header class="baken-bar">
      {frame.strip !== undefined && (
        <p class="baken-practice">
          {frame.strip}
          {frame.practice && frame.practice.href !== current && (
            <>
              {' · '}
              <a href={frame.practice.href}>{frame.practice.label}</a>
            </>
          )}
        </p>
      )}
      {person && (
        <p class="baken-printed" data-prints={person.prints}>
          {words('shared.printed_by', { name: person.name })}
          <span data-printed-at />
        </p>
      )}
      <div class="baken-bar__row">
        <a class="baken-logo" href={frame.home}>
          <Logo name={words('shared.app_name')} />
        </a>
        {nav.length > 0 && (
          <nav class="baken-nav" aria-label={words('shared.nav')}>
            <NavLinks frame={frame} current={current} withKeys />
          </nav>
        )}
        <div class="baken-bar__end">
          <Languages frame={frame} />
          <InboxLink inbox={frame.inbox} current={current} />
          {person && <PersonMenu words={words} person={person} />}
          {nav.length > 0 && <PhoneMenu frame={frame} current={current} />}
        </div>
      </div>
    </header>
  )
}

function NavLinks({ frame, current, withKeys }: Props & { withKeys?: boolean }) {
  return (
    <ul>
      {frame.nav.map((item) => (
        <li key={item.href}>
          <a
            href={item.href}
            aria-current={item.href === current ? 'page' : undefined}
            data-key={withKeys ? item.key : undefined}
          >
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Languages({ frame }: { frame: Frame }) {
  return (
    <>
      {frame.languages
        .filter((language) => language.locale !== frame.locale)
        .map((language) => (
          <a
            key={language.locale}
            class="baken-language"
            href={language.href}
            lang={language.locale}
            hreflang={language.locale}
          >
            {language.label}
          </a>
        ))}
    </>
  )
}

function PhoneMenu({ frame, current }: Props) {
  const { words, person } = frame
  return (
    <details class="baken-menu" data-closes>
      <summary>
        <Icon name="menu" />
        {words('shared.menu')}
      </summary>
      <div class="baken-menu__panel">
        <nav aria-label={words('shared.nav')}>
          <NavLinks frame={frame} current={current} />
        </nav>
        {person && (
          <div class="baken-menu__person">
            <p>
              <b>
                <bdi>{person.name}</bdi>
              </b>{' '}
              <span class="baken-muted">{person.role}</span>
            </p>
            <p>
              <a href={person.account.href}>{person.account.label}</a>
            </p>
            <SignOut words={words} person={person} />
          </div>
        )}
      </div>
    </details>
  )
}
