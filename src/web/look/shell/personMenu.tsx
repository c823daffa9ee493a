import type { Words } from '../../../messages/words.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import type { SignedIn } from './frame.ts'
import { initialsOf } from './initialsOf.ts'

type Props = { words: Words; person: SignedIn }

/** Who is signed in, and the way out. It opens without script. */
export function PersonMenu({ words, person }: Props) {
  return (
    <details class="baken-me" data-closes>
      <summary>
        <span class="baken-initials baken-initials--ink" aria-hidden="true">
          {initialsOf(person.name)}
        </span>
        <span class="baken-hidden">{words('shared.signed_in_as', { name: person.name })}</span>
        <Icon name="down" />
      </summary>
      <div class="baken-me__panel">
        <p>
          <b>
            <bdi>{person.name}</bdi>
          </b>
          <br />
          <span class="baken-muted">{person.role}</span>
        </p>
        <p>
          <a href={person.account.href}>{person.account.label}</a>
        </p>
        <SignOut words={words} person={person} />
      </div>
    </details>
  )
}

/** The form that signs out: a POST, so that no link or image can do it. */
export function SignOut({ words, person }: Props) {
  return (
    <form method="post" action={person.signOut.action}>
      {Object.entries(person.signOut.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit">{words('shared.sign_out')}</Button>
    </form>
  )
}
