/** The table of all reports by topic. */
export const TOPICS_TABLE = '1'

/** Which table tells the outcomes of a topic, and which tables of results divide the cases of which outcomes. */
export type TopicTables = {
  readonly topic: string
  readonly outcomes: string | null
  readonly results: readonly { readonly table: string; readonly of: readonly string[] }[]
}

/** How the tables of the national annual figures hang together (source: published annual figures of 2018). */
export const topicTables: readonly TopicTables[] = [
  { topic: 'forced_marriage', outcomes: '2', results: [{ table: '3', of: ['yes'] }] },
  { topic: 'forced_marriage_and_abandonment', outcomes: '4', results: [] },
  {
    topic: 'abandonment',
    outcomes: '5',
    results: [
      { table: '6', of: ['yes', 'permission_after_intervention'] },
      { table: '7', of: ['no'] },
      { table: '8', of: ['unknown'] },
    ],
  },
  { topic: 'domestic_violence_abroad', outcomes: null, results: [] },
]
