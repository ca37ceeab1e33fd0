import { expect, it } from 'vitest';
import { readPicture } from '../../../src/library/pictures/read-picture.ts';
import { endlessAnswer } from '../../support/endless-answer.ts';

it.each([
  [1_000_000_000, 'too-large'],
  [3_000_000, 'no-room'],
])('a picture without end, with room for %d bytes, is left as %s', async (room, reason) => {
  const { answer, isLeft } = endlessAnswer();
  const fetch = () => Promise.resolve(answer);
  expect(await readPicture('https://i.example/a', room, { fetch })).toEqual({ ok: false, reason });
  expect(isLeft()).toBe(true);
});
