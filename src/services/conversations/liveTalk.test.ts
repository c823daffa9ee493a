import { expect, test } from 'vitest'
import { makeLiveTalk } from './liveTalk.ts'

function followed() {
  const live = makeLiveTalk()
  const heard: string[] = []
  const follow = (channel: string, name: string) => live.subscribe(channel, () => heard.push(name))
  return { live, heard, follow }
}

test('who follows a conversation hears of it, and of no other', () => {
  const { live, heard, follow } = followed()
  follow('a', 'first')
  follow('a', 'second')
  follow('b', 'other')
  live.hears('a')
  expect(heard).toEqual(['first', 'second'])
})

test('when notices were missed everybody looks', () => {
  const { live, heard, follow } = followed()
  follow('a', 'first')
  follow('b', 'other')
  live.missed()
  expect(heard).toEqual(['first', 'other'])
})

test('who went hears nothing any more, and who came after does, also when somebody goes twice', () => {
  const { live, heard, follow } = followed()
  const go = follow('a', 'first')
  go()
  follow('a', 'second')
  go()
  live.hears('a')
  expect(heard).toEqual(['second'])
})

test('who has the queue hears of every conversation, until they go', () => {
  const { live, heard } = followed()
  const go = live.subscribeAll(() => heard.push('queue'))
  live.hears('a')
  live.missed()
  go()
  live.hears('a')
  expect(heard).toEqual(['queue', 'queue'])
})
