/** NIST SP 800-63B-4 (3.1.1.2) and OWASP ASVS 5.0 (6.2.1, 6.2.9): long enough without rules about kinds of characters, and room for a sentence. */
const SHORTEST = 12
const LONGEST = 200

/** Before normalising, so that nobody makes us normalise a book. */
const LONGEST_RAW = 1000

/** One form for each way of typing the same letters (Unicode NFKC, NIST SP 800-63B-4). Missing when it is longer than any password. */
export function normalisePassword(password: string): string | undefined {
  return password.length > LONGEST_RAW ? undefined : password.normalize('NFKC')
}

/** Says of a normalised password whether it has 12 to 200 characters (code points, as people count them). */
export function judgeLength(normalised: string): 'fits' | 'too-short' | 'too-long' {
  const length = [...normalised].length
  if (length < SHORTEST) return 'too-short'
  return length > LONGEST ? 'too-long' : 'fits'
}
