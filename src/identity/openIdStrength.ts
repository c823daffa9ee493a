/** What an organisation agreed with us: one of these levels, and one of these methods. An empty list asks nothing of its own. */
export type DemandedStrength = { readonly acrValues: readonly string[]; readonly amrValues: readonly string[] }

/**
 * Methods of RFC 8176 that are a second factor or hold one: a key in hardware, a key in software, a smart card, a one-time
 * code of an app, several factors. Text messages and calls (`sms`, `tel`) are none, and biometrics alone are one factor.
 */
const secondFactors = ['mfa', 'hwk', 'swk', 'sc', 'otp']

/**
 * Whether a provider was sure enough: its level is one of those demanded, and one of the methods is. Where nothing at all is
 * demanded, a second factor is: a password alone never opens a register.
 */
export function isStrongEnough(
  { acr, amr }: { readonly acr: string | undefined; readonly amr: readonly string[] },
  { acrValues, amrValues }: DemandedStrength,
): boolean {
  if (acrValues.length > 0 && (acr === undefined || !acrValues.includes(acr))) return false
  const wanted = acrValues.length === 0 && amrValues.length === 0 ? secondFactors : amrValues
  return wanted.length === 0 || wanted.some((method) => amr.includes(method))
}
