import { h } from 'preact'
import { describedBy, FieldBox, type FieldFrame } from '../look/forms/field.tsx'

type Props = FieldFrame & {
  /** What the script of the page knows it by. */
  part: 'data-passphrase' | 'data-new-passphrase' | 'data-again'
  /** What is typed over from paper has to be seen. */
  visible?: boolean
}

/** A secret that never leaves the page: the field has no name, so no form sends it, and no browser is asked to keep it. */
export function PassphraseField({ part, visible, ...frame }: Props) {
  // `h`, because the type of <input> in markup wants each kind of input written out by itself.
  const control = h('input', {
    class: 'baken-input utrecht-textbox',
    id: frame.id,
    type: visible ? 'text' : 'password',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    'aria-describedby': describedBy(frame),
    [part]: '',
  })
  return <FieldBox {...frame}>{control}</FieldBox>
}
