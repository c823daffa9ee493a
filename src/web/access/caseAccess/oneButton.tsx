import type { ComponentChildren } from 'preact'
import { Button, type ButtonLook } from '../../look/parts/button.tsx'

type Props = {
  action: string
  fields?: Readonly<Record<string, string>>
  /** What the button is about, for who hears it without its row. */
  about: string
  look?: ButtonLook
  children: ComponentChildren
}

/** A form that is one button: it changes something, so it is a POST. */
export function OneButton({ action, fields = {}, about, look, children }: Props) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look={look}>
        {children}
        <span class="baken-hidden">: {about}</span>
      </Button>
    </form>
  )
}
