import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectFiguresOf } from './figuresOfStory.ts'
import { playStory } from './playStory.ts'
import { openStoryDesk, type StoryDesk } from './storyDesk.ts'

let desk: StoryDesk

beforeAll(async () => {
  desk = await openStoryDesk()
}, 60_000)
afterAll(() => desk.close())

test('a mother whom an embassy reports with two children is helped from her report to aftercare, on the screens of four organisations', async () => {
  const number = await playStory(desk, 'mother_with_two_children')
  expect(desk.complaints).toEqual([])
  await expectFiguresOf(desk, 'mother_with_two_children', number)
}, 400_000)
