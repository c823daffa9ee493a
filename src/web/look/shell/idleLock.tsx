import type { Words } from '../../../messages/words.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import type { Idle } from './frame.ts'

/**
 * What the script shows when nobody seems to be there: a warning two minutes before, and then nothing but a lock. Without script the
 * server ends the session at the same moment, and the page stays as it was. The same when the session ended elsewhere.
 */
export function IdleLock({ words, idle }: { words: Words; idle: Idle }) {
  return (
    <div
      data-idle={idle.seconds}
      data-presence={idle.presence}
      data-drafts={idle.drafts}
      data-answers={idle.answers ? '' : undefined}
    >
      <div class="baken-idle" role="status">
        <div class="baken-idle__warning" data-idle-warning hidden>
          <Icon name="waiting" />
          <p>{words('signIn.idle_warning')}</p>
          <Button type="button">{words('signIn.idle_stay')}</Button>
        </div>
      </div>
      <template data-idle-lock>
        <Lock words={words} title={words('signIn.lock_title')} lead={words('signIn.lock_lead')} />
      </template>
      <template data-signed-out>
        <Lock words={words} title={words('signIn.over_title')} lead={words('signIn.over_lead')} />
      </template>
    </div>
  )
}

function Lock({ words, title, lead }: { words: Words; title: string; lead: string }) {
  return (
    <main class="baken-lock" tabIndex={-1}>
      <Icon name="lock" />
      <h1>{title}</h1>
      <p>{lead}</p>
      <Button type="button" look="primary" big>
        {words('signIn.lock_open')}
      </Button>
    </main>
  )
}
