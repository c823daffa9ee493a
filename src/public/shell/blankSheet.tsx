import type { PublicWords } from '../../messages/publicWords.ts'

/** What script puts in the place of a page that comes back: it shows nothing, and leads on only when somebody asks. */
export function BlankSheet({ words }: { words: PublicWords }) {
  return (
    <template data-blank="">
      <main class="baken-blank">
        <button class="baken-button" type="button">
          {words('public.open_again')}
        </button>
      </main>
    </template>
  )
}
