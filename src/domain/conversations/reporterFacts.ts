/** What somebody begins a conversation for. */
export const conversationKinds = ['report', 'advice', 'help', 'chat'] as const
export type ConversationKind = (typeof conversationKinds)[number]

/**
 * What a reporter may say in clear, all of it by choice: enough for the desk to see what cannot wait before anything is opened. No
 * country, age, language or name: those are told in the sealed part. The codes of the questions that the guide asks too are the guide's.
 */
export const reporterFacts = {
  who: ['victim', 'friend_or_relative', 'professional', 'other'],
  where: ['in_netherlands', 'about_to_travel', 'abroad', 'unknown'],
  acute: ['yes', 'soon', 'no', 'unsure'],
} as const

export type ReporterFact = keyof typeof reporterFacts

/** The facts that were given; what is not there was not said. */
export type ReporterFacts = { readonly [Fact in ReporterFact]?: (typeof reporterFacts)[Fact][number] }

/** Where a conversation stands in the queue: what is acute now first, then what is soon, unsure or said by nobody, then the rest. */
export function urgencyOf({ acute }: ReporterFacts): 0 | 1 | 2 {
  if (acute === 'yes') return 0
  return acute === 'no' ? 2 : 1
}

/** The facts among what is kept of a conversation; what is none of ours is left out. */
export function knownFacts(kept: Readonly<Record<string, string>>): ReporterFacts {
  const known = Object.entries(reporterFacts).filter(([fact, codes]) => codes.some((code) => code === kept[fact]))
  return Object.fromEntries(known.map(([fact]) => [fact, kept[fact]]))
}
