import type { Words } from '../../../messages/words.ts'

export type CrumbsProps = {
  words: Words
  /** From the top down, without the page itself. */
  path: readonly { readonly href: string; readonly label: string }[]
  here: string
}

/** Where this page stands. */
export function Crumbs({ words, path, here }: CrumbsProps) {
  return (
    <nav class="baken-crumbs utrecht-breadcrumb-nav" aria-label={words('shared.crumbs')}>
      <ol>
        {path.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
