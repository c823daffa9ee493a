import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectFiguresOf } from './figuresOfStory.ts'
import { playStory } from './playStory.ts'
import { openStoryDesk, type StoryDesk } from './storyDesk.ts'

let desk: StoryDesk

beforeAll(async () => {
  desk = await openStoryDesk()
}, 60_000)
afterAll(() => desk.close())

test('a young man who says that he has to marry is helped from his report to aftercare, on the screens of four organisations', async () => {
  const number = await playStory(desk, 'young_man_at_home')
  expect(desk.complaints).toEqual([])
  await expectFiguresOf(desk, 'young_man_at_home', number)
}, 400_000)
