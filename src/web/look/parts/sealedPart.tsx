import type { ComponentChildren } from 'preact'
import type { Words } from '../../../messages/words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

export type SealedPartProps = {
  words: Words
  id: string
  title: string
  /** What lies inside, without giving it away: "Naam, leeftijd en notities van de melding". */
  what: string | undefined
  /** The form that asks for it. A POST, because asking is written down. */
  ask: { readonly action: string; readonly fields?: Readonly<Record<string, string>> | undefined }
  /** What was inside, once asked for. */
  opened?: { readonly content: ComponentChildren; readonly loggedNote: string } | undefined
  /** Why this person may not ask for it. */
  refused?: string | undefined
  /** The level of the heading that fits the page. */
  level?: 2 | 3
}

/** A part that is sealed until somebody asks for it; that somebody asked is written down, and the page says so. */
export function SealedPart({ words, id, title, what, ask, opened, refused, level = 2 }: SealedPartProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div class={opened ? 'baken-sealed baken-sealed--open' : 'baken-sealed'}>
      <Heading class="baken-sealed__title" id={id}>
        <Icon name={opened ? 'eye' : 'lock'} />
        {title}
      </Heading>
      {opened ? (
        <>
          <div class="baken-sealed__content">{opened.content}</div>
          <p class="baken-small baken-muted">{opened.loggedNote}</p>
        </>
      ) : (
        <form method="post" action={ask.action}>
          {Object.entries(ask.fields ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {what !== undefined && <p>{what}</p>}
          <p class="baken-small baken-muted">{words('shared.sealed_logged')}</p>
          <div class="baken-buttons">
            <Button id={`${id}-ask`} refused={refused}>
              {words('shared.sealed_show')}
              <span class="baken-hidden">: {title}</span>
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
