/** Labels of the profile begin small, because they also stand in sentences; at the head of a line they begin with a capital. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
