/** Asks at most once in so many milliseconds, whoever wants to know: an answer may be so old. */
export function knownFor<Answer>(milliseconds: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let known: { readonly at: number; readonly answer: Promise<Answer> } | undefined
  return () => {
    if (!known || performance.now() - known.at >= milliseconds) known = { at: performance.now(), answer: ask() }
    return known.answer
  }
}
