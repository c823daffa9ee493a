/**
 * The part of the network that an address belongs to, in the letters of the access log: the first three numbers of an IPv4 address
 * (`192.0.2`, a /24), the first three groups of an IPv6 one (`2001.db8.7`, a /48). What is no address is `unknown`.
 */
export function networkPart(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  return ofFour(mapped ?? address) ?? ofSix(address) ?? 'unknown'
}

function ofFour(address: string): string | undefined {
  const numbers = address.split('.')
  if (numbers.length !== 4 || !numbers.every((number) => /^\d{1,3}$/.test(number) && Number(number) <= 255))
    return undefined
  return numbers.slice(0, 3).map(Number).join('.')
}

function ofSix(address: string): string | undefined {
  // The last two groups may be written as an IPv4 address; they do not count here.
  const bare = (address.toLowerCase().split('%')[0] ?? '').replace(/:\d+\.\d+\.\d+\.\d+$/, ':0:0')
  if (!/^[0-9a-f:]{2,39}$/.test(bare) || !bare.includes(':')) return undefined
  const [head = '', tail] = bare.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after]
  if (groups.length !== 8 || !groups.every((group) => group.length <= 4)) return undefined
  return groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join('.')
}
