import { Choice } from '../../look/forms/choice.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import type { PersonView } from './personView.ts'

type Props = {
  view: PersonView
  /** Whoever sends the form has to say it; else only where the role that is chosen reads no conversations. */
  isRequired: boolean
}

/** Says what is lost with the account or role of somebody who reads conversations, and asks whether that is meant. */
export function KeyGoes({ view: { frame, account, loss }, isRequired }: Props) {
  const { words } = frame
  if (loss === 'none') return null
  const { name } = account
  const isLast = loss === 'last_key'
  return (
    <>
      {isLast ? (
        <Notice kind="danger" title={words('administration.key_last', { name })}>
          <p>{words('administration.key_last_text', { name })}</p>
          <p>{words('administration.key_goes_text', { name })}</p>
        </Notice>
      ) : (
        <Notice kind="waiting" title={words('administration.key_goes', { name })}>
          <p>{words('administration.key_goes_text', { name })}</p>
        </Notice>
      )}
      <Choice
        type="checkbox"
        name="sure"
        value="yes"
        label={words(isLast ? 'administration.key_last_sure' : 'administration.key_goes_sure', { name })}
        required={isRequired}
      />
    </>
  )
}
