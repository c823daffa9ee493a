import { expect, test } from 'vitest'
import { type SourceFile, sourceFiles } from './sourceFiles.ts'

/** Something that the program does not do, but in the places named; each with what to do instead. */
type Ban = {
  readonly never: string
  readonly pattern: RegExp
  readonly within?: RegExp
  readonly but: readonly RegExp[]
}

const bans: readonly Ban[] = [
  { never: 'SQL made of text: use the sql template, or a constant of the store', pattern: /\bsql\.raw\b/, but: [] },
  {
    never: 'a setting from the environment outside of main: give it as an argument',
    pattern: /\bprocess\.env\b/,
    // The idle watcher hands the path and the temporary folder on to the process that it leaves behind.
    but: [/^main\//, /^launch\/watchIdle\.ts$/],
  },
  {
    never: 'a clock or chance in a rule: give the day or the number as an argument',
    pattern: /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bTemporal\.Now\b|\bcrypto\b/,
    within: /^domain\//,
    but: [],
  },
  {
    never: 'a date of the runtime in a rule: it carries a time zone',
    pattern: /\bnew Date\b|\bIntl\b/,
    within: /^domain\//,
    but: [],
  },
  { never: 'output past the edge: return it, or log by allowlist', pattern: /\bconsole\./, but: [/^cli\//, /^main\//] },
  {
    never: 'text that becomes markup',
    pattern: /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
    but: [/^web\/look\/parts\/drawing\.tsx$/],
  },
  {
    never: 'text that becomes code or a shell command',
    pattern: /\beval\(|\bnew Function\b|\bexecSync\(|\bshell: true/,
    but: [],
  },
  { never: 'a random number that can be guessed', pattern: /\bMath\.random\b/, but: [] },
  {
    never: 'a type check that is switched off',
    pattern: /@ts-(?:ignore|nocheck|expect-error)|: any\b|\bas any\b/,
    but: [],
  },
]

const files = sourceFiles()

test.each(bans)('the program has no $never', (ban) => {
  expect(files.filter((file) => breaks(file, ban)).map(({ path }) => path)).toEqual([])
})

test('each place that may is a place that does', () => {
  const idle = bans.flatMap(({ pattern, but }) =>
    but.filter(
      (place) => place.source.endsWith('$') && !files.some(({ path, text }) => place.test(path) && pattern.test(text)),
    ),
  )
  expect(idle).toEqual([])
})

test('a ban sees what it bans, and a comment breaks nothing', () => {
  const broken = (path: string, text: string) => bans.filter((ban) => breaks({ path, text }, ban)).length
  expect(broken('store/x.ts', 'sql.raw(text)')).toBe(1)
  expect(broken('web/x.ts', 'const port = process.env.PORT')).toBe(1)
  expect(broken('domain/x.ts', 'const today = new Date()')).toBe(2)
  expect(broken('services/x.ts', "console.log('a')")).toBe(1)
  expect(broken('web/x.tsx', '<p dangerouslySetInnerHTML={x} />')).toBe(1)
  expect(broken('store/x.ts', '// never sql.raw\n/** nor process.env */')).toBe(0)
})

function breaks({ path, text }: SourceFile, { pattern, within, but }: Ban): boolean {
  if (within && !within.test(path)) return false
  return !but.some((place) => place.test(path)) && pattern.test(withoutComments(text))
}

function withoutComments(text: string): string {
  return text.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
}
