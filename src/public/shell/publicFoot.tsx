import type { PublicFrame } from './publicFrame.ts'

/** What this site keeps and what it can't do, on every page. */
export function PublicFoot({ frame }: { frame: PublicFrame }) {
  const { words, deskAddress } = frame
  return (
    <footer class="baken-foot">
      <div>
        <p>{words('public.keeps_nothing')}</p>
        <p>
          {words('public.history_remains')}{' '}
          {frame.has('safer') && frame.route !== 'safer' && (
            <a href={frame.pathTo('safer')}>{words('public.to_safer')}</a>
          )}
        </p>
        {deskAddress !== undefined && (
          <p>
            <a class="baken-target" href={deskAddress}>
              {words('public.to_desk')}
            </a>
          </p>
        )}
      </div>
    </footer>
  )
}
