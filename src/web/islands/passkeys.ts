import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

// Asks an authenticator for what a form is to send. The form is sent as any other, so that its answer is a page.

/** The page knows how to say these. */
type Problem = 'cancelled' | 'known' | 'unsupported' | 'failed'

document.addEventListener('DOMContentLoaded', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void fillIn(form)
    })
  }
})

async function fillIn(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button')
  const field = form.querySelector<HTMLInputElement>('input[name="response"]')
  if (!button || !field || button.disabled) return
  show(form, undefined)
  if (!browserSupportsWebAuthn()) return show(form, 'unsupported')
  button.disabled = true
  try {
    const answer = await askAuthenticator(form)
    if (answer === undefined) return
    field.value = JSON.stringify(answer)
    form.submit()
  } catch (error) {
    show(form, problemOf(error))
  } finally {
    button.disabled = false
    button.focus()
  }
}

/** Missing when the browser goes to another page first: one that confirms who it is. */
async function askAuthenticator(form: HTMLFormElement): Promise<object | undefined> {
  const answer = await fetch(form.dataset.options ?? '', { method: 'POST', headers: { accept: 'application/json' } })
  if (answer.redirected) {
    location.assign(answer.url)
    return undefined
  }
  if (!answer.ok) throw new Error(`options: ${answer.status}`)
  const options: unknown = await answer.json()
  return form.dataset.passkey === 'create'
    ? startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
    : startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON })
}

/** By the names that the standard gives (Web Authentication 3, 5.1.3 and 5.1.4). */
function problemOf(error: unknown): Problem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled'
  if (name === 'InvalidStateError') return 'known'
  if (name === 'NotSupportedError' || name === 'ConstraintError') return 'unsupported'
  return 'failed'
}

function show(form: HTMLFormElement, problem: Problem | undefined): void {
  for (const line of form.querySelectorAll<HTMLElement>('[data-problem]'))
    line.hidden = line.dataset.problem !== problem
}
