import type { SumRule } from './equation.ts'
import type { Phrase } from './printedReport.ts'
import { TOPICS_TABLE, topicTables } from './reportShape.ts'

/**
 * An equation with places to fill in. `{topic}` makes one equation for each topic, `[topic]` adds up over all topics; so do
 * `table`, `row` (of that table) and `group`. A minus before a claim takes it off. When a claim is nowhere printed, there is nothing to check.
 */
export type Rule = {
  readonly rule: SumRule
  readonly left: string
  readonly right: readonly string[]
  readonly constant?: number
  /** Only when the text says so. */
  readonly when?: Pick<Phrase, 'says' | 'topic'>
}

const all = `table.${TOPICS_TABLE}`

const withinTables: readonly Rule[] = [
  { rule: 'rows_total', left: 'table.{table}.total', right: ['table.{table}.rows.[row]'] },
  { rule: 'n_total', left: 'table.{table}.n', right: ['table.{table}.total'] },
  { rule: 'rows_n', left: 'table.{table}.n', right: ['table.{table}.rows.[row]'] },
]

const betweenTables: readonly Rule[] = topicTables.flatMap(({ topic, outcomes, results }) => [
  ...(outcomes
    ? [{ rule: 'topic_table', left: `table.${outcomes}.size`, right: [`${all}.rows.${topic}`] } as const]
    : []),
  ...results.map(
    ({ table, of }) =>
      ({
        rule: 'result_table',
        left: `table.${table}.size`,
        right: of.map((outcome) => `table.${outcomes}.rows.${outcome}`),
      }) as const,
  ),
])

const tablesAndText: readonly Rule[] = [
  { rule: 'cases_stated', left: 'cases', right: [`${all}.size`] },
  { rule: 'topic_stated', left: 'cases.{topic}', right: [`${all}.rows.{topic}`] },
  { rule: 'groups_total', left: `${all}.size`, right: ['group.[group]'] },
  { rule: 'group_topics', left: 'group.{group}', right: ['group.{group}.[topic]'] },
  { rule: 'topic_groups', left: `${all}.rows.{topic}`, right: ['group.[group].{topic}'] },
  { rule: 'open_topics', left: 'open', right: ['open.[topic]'] },
  ...topicTables.flatMap(({ topic, outcomes }): Rule[] =>
    outcomes
      ? [
          { rule: 'open_stated', left: `open.${topic}`, right: [`table.${outcomes}.rows.open`] },
          {
            rule: 'closed_stated',
            left: `closed.${topic}`,
            right: [`table.${outcomes}.size`, `-table.${outcomes}.rows.open`],
          },
        ]
      : [],
  ),
  { rule: 'outcome_stated', left: 'outcome.forced_marriage.yes', right: ['table.2.rows.yes'] },
  { rule: 'outcome_stated', left: 'outcome.forced_marriage.unknown', right: ['table.2.rows.unknown'] },
  { rule: 'outcome_stated', left: 'outcome.abandonment.no', right: ['table.5.rows.no'] },
  {
    rule: 'outcome_stated',
    left: 'outcome.abandonment.permission_after_intervention',
    right: ['table.5.rows.permission_after_intervention'],
  },
  { rule: 'outcome_stated', left: 'outcome.abandonment.unknown', right: ['table.5.rows.unknown'] },
  {
    rule: 'result_stated',
    left: 'result.forced_marriage.returned_with_support',
    right: ['table.3.rows.returned_with_support'],
  },
  {
    rule: 'result_stated',
    left: 'result.abandonment.returned_after_intervention',
    right: ['table.6.rows.returned_after_intervention'],
  },
  {
    rule: 'result_stated',
    left: 'table.6.rows.returned_with_support',
    right: ['table.5.rows.yes'],
    when: { says: 'all_returned_with_support', topic: 'abandonment' },
  },
]

const betweenYears: readonly Rule[] = [
  { rule: 'change_topics', left: 'change', right: ['change.[topic]'] },
  { rule: 'previous_total', left: 'previous', right: [`${all}.size`, '-change'] },
  { rule: 'previous_topic', left: 'previous.{topic}', right: [`${all}.rows.{topic}`, '-change.{topic}'] },
  { rule: 'previous_topics', left: 'previous', right: ['previous.[topic]'] },
  { rule: 'years', left: 'previous_year', right: ['year'], constant: -1 },
]

/** Every equation that has to hold in a report of the annual figures. */
export const rules: readonly Rule[] = [...withinTables, ...betweenTables, ...tablesAndText, ...betweenYears]

/** What can't be below zero: the left claim minus the right one. */
export const notNegative: readonly { readonly left: string; readonly right: string }[] = [
  { left: `${all}.size`, right: 'change' },
  { left: `${all}.rows.{topic}`, right: 'change.{topic}' },
  { left: `${all}.rows.{topic}`, right: 'open.{topic}' },
]
