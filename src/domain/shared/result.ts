/** The answer of a rule: a value, or a refusal that says why. Refusals are expected, so they are values and never thrown. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function refuse<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error }
}
