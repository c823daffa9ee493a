import type { CodeEntry } from '../../../domain/codes/codeList.ts'
import type { ShownBlock, ShownInline } from '../../../outputs/knowledge/shownPage.ts'
import { type Showing, textOf, withSource } from '../showing.ts'

/** The entries of a code list as a list; the page itself cites the one source that they share. */
export function codeItems(entries: readonly CodeEntry[], { locale }: Showing): readonly ShownBlock[] {
  return [bullets(entries.map(({ labels }) => [textOf(labels[locale])]))]
}

/** The reasons that families have, those with young people apart from those with adults. */
export function motiveItems(showing: Showing): readonly ShownBlock[] {
  const { words, facts } = showing
  return (['youth', 'adult'] as const).flatMap((group) => [
    paragraph([{ kind: 'strong', children: [textOf(words(`knowledge.motives_${group}`))] }]),
    ...codeItems(
      facts.motives.entries.filter((entry) => entry.group === group),
      showing,
    ),
  ])
}

/** The safety rules of the guide, each with its source. */
export function safetyRuleItems(showing: Showing): readonly ShownBlock[] {
  const { facts, locale } = showing
  return [bullets(facts.safetyRules.map((rule) => withSource(rule[locale], rule.source, showing)))]
}

export function paragraph(children: readonly ShownInline[]): ShownBlock {
  return { kind: 'paragraph', children }
}

export function bullets(items: readonly (readonly ShownInline[])[]): ShownBlock {
  return { kind: 'list', isOrdered: false, items: items.map((item) => [paragraph(item)]) }
}
