import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Tabs } from './tabs.tsx'

const tabs = [
  { href: '/a', label: 'Overzicht' },
  { href: '/b', label: 'Veiligheid', count: 2 },
]

test('many tabs fold under the name of the one that is open, with every address inside', () => {
  const folded = /<details[\s\S]*<\/details>/.exec(
    render(<Tabs label="Delen" tabs={tabs} current="/b" folds="Onderdeel:" />),
  )?.[0]
  expect(folded).toMatch(/<summary>.*Onderdeel:.*Veiligheid.*<\/summary>/)
  expect(folded).toMatch(/href="\/a"/)
  expect(folded).toMatch(/href="\/b" aria-current="page"/)
})

test('a few tabs do not fold', () => {
  expect(render(<Tabs label="Delen" tabs={tabs} current="/b" />)).not.toContain('<details')
})
