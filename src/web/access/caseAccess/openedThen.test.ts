import { expect, test } from 'vitest'
import { openedThen } from './openedThen.ts'

const broken = { person: 7, begun: '2026-11-22T10:00:00.000000Z', until: '2026-11-22T11:00:00.000000Z' }
const line = { person: 7, action: 'open_sealed', part: 'identity', at: '2026-11-22T10:30:00.123456Z' }

test('what was opened during an emergency access are the parts that this person opened in that hour, each once', () => {
  const lines = [
    line,
    { ...line, at: '2026-11-22T10:40:00Z' },
    { ...line, part: 'safety', at: broken.begun },
    { ...line, part: 'journal', at: broken.until },
    { ...line, part: 'documents', at: '2026-11-22T11:00:00.001Z' },
    { ...line, part: 'return', at: '2026-11-22T09:59:59Z' },
    { ...line, part: 'family', person: 8 },
    { ...line, part: 'children', action: 'break_glass' },
  ]
  expect(openedThen(broken, lines)).toEqual(['identity', 'journal', 'safety'])
  expect(openedThen(broken, [])).toEqual([])
})
