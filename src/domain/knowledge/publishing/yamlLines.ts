/** A field a line, in this order, without those that are missing; JSON between quotes is YAML as well. */
export function yamlLines(fields: readonly (readonly [name: string, value: string | undefined])[]): string {
  const given = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`]))
  return `${given.join('\n')}\n`
}
