/** The list with what has this key put in the place of the one that had it, or at the end. */
export function put<T>(list: readonly T[], same: (member: T) => boolean, value: T): readonly T[] {
  const at = list.findIndex(same)
  return at === -1 ? [...list, value] : list.with(at, value)
}

/** The list with the one that fits changed; the list as it was when none fits. */
export function change<T>(list: readonly T[], fits: (member: T) => boolean, to: (member: T) => T): readonly T[] {
  const at = list.findIndex(fits)
  const member = list[at]
  return member === undefined ? list : list.with(at, to(member))
}

/** The number for the next of a list whose members are numbered from 1 and never leave it. */
export function nextNumber(list: readonly unknown[]): number {
  return list.length + 1
}
