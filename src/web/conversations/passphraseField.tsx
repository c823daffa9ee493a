import { FieldBox, type FieldFrame } from '../look/forms/field.tsx'

type Props = FieldFrame & {
  /** What the script of the page knows it by. */
  part: 'data-passphrase' | 'data-new-passphrase' | 'data-again'
}

/** A passphrase that never leaves the page: the field has no name, so no form sends it, and no browser is asked to keep it. */
export function PassphraseField({ part, ...frame }: Props) {
  return (
    <FieldBox {...frame}>
      <input
        class="baken-input utrecht-textbox"
        id={frame.id}
        type="password"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-describedby={frame.hint === undefined ? undefined : `${frame.id}-hint`}
        {...{ [part]: '' }}
      />
    </FieldBox>
  )
}
