/** How many there are of each; what there is none of takes no room. */
export function makeCounts() {
  const counts = new Map<string, number>()
  const of = (one: string): number => counts.get(one) ?? 0
  return {
    of,
    add: (one: string, change: 1 | -1): void => {
      const now = of(one) + change
      if (now === 0) counts.delete(one)
      else counts.set(one, now)
    },
  }
}
