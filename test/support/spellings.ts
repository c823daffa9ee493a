/** A text as it could lie in a file: in UTF-8 and UTF-16, in hexadecimal, and in base64 wherever it begins. */
export function spellings(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text)
  const hex = utf8.toString('hex')
  const base64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), utf8]).toString('base64url')
    // The first and last signs are also of what stands beside it.
    return whole.slice(before === 0 ? 0 : before + 1, -2)
  })
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    ...[hex, hex.toUpperCase(), ...base64].map((spelling) => Buffer.from(spelling)),
  ]
}
