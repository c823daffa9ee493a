import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectFiguresOf } from './figuresOfStory.ts'
import { playStory } from './playStory.ts'
import { openStoryDesk, type StoryDesk } from './storyDesk.ts'

let desk: StoryDesk

beforeAll(async () => {
  desk = await openStoryDesk()
}, 60_000)
afterAll(() => desk.close())

test('a girl of sixteen who did not come back to school is helped from the call of her school to aftercare, on the screens of four organisations', async () => {
  const number = await playStory(desk, 'girl_of_sixteen')
  expect(desk.complaints).toEqual([])
  await expectFiguresOf(desk, 'girl_of_sixteen', number)
}, 400_000)
