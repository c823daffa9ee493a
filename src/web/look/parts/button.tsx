import type { ComponentChildren } from 'preact'
import { classNames } from '../classNames.ts'
import { Icon, type IconName } from './icon.tsx'

export type ButtonLook = 'primary' | 'plain' | 'danger' | 'on-ink'

type Common = {
  look?: ButtonLook | undefined
  icon?: IconName | undefined
  big?: boolean | undefined
  children: ComponentChildren
}

/** The NL Design System names stand beside ours, so that another organisation's theme finds them. */
const utrechtName = {
  primary: 'utrecht-button--primary-action',
  plain: 'utrecht-button--subtle',
  danger: 'utrecht-button--primary-action utrecht-button--danger',
  'on-ink': undefined,
} as const satisfies Record<ButtonLook, string | undefined>

function buttonClass({ look, big }: Pick<Common, 'look' | 'big'>): string {
  return classNames(
    'baken-button utrecht-button',
    look && `baken-button--${look}`,
    look ? utrechtName[look] : 'utrecht-button--secondary-action',
    big && 'baken-button--big',
  )
}

export type ButtonProps = Common & {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  /** The reason in a sentence; the button stays in the order of the tab key, and the reason is read with it. */
  refused?: string | undefined
  id?: string
  hidden?: boolean
  /** What a script of the page knows it by. */
  part?: string
}

/** A button in a form. A refused one says why, and does nothing. */
export function Button({
  look,
  icon,
  big,
  children,
  type = 'submit',
  name,
  value,
  refused,
  id,
  ...script
}: ButtonProps) {
  const reason = refused === undefined ? undefined : `${id ?? name ?? 'button'}-refused`
  return (
    <>
      <button
        class={buttonClass({ look, big })}
        type={refused === undefined ? type : 'button'}
        id={id}
        name={name}
        value={value}
        hidden={script.hidden}
        data-part={script.part}
        aria-disabled={refused === undefined ? undefined : 'true'}
        aria-describedby={reason}
      >
        {icon && <Icon name={icon} />}
        {children}
      </button>
      {refused !== undefined && (
        <span class="baken-hint" id={reason}>
          {refused}
        </span>
      )}
    </>
  )
}

export type LinkButtonProps = Common & { href: string; download?: boolean }

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ look, icon, big, children, href, download }: LinkButtonProps) {
  return (
    <a class={buttonClass({ look, big })} href={href} download={download}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
