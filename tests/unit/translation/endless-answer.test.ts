import { expect, it } from 'vitest';
import { exchange } from '../../../src/translation/service/http.ts';
import { endlessAnswer } from '../../support/endless-answer.ts';

it('an answer of a translation service without end is left, and is none', async () => {
  const { answer, isLeft } = endlessAnswer();
  const work = exchange(
    () => Promise.resolve(answer),
    { url: 'https://t.example/' },
    { timeout: 60_000, now: 0 },
  );
  await expect(work).rejects.toMatchObject({ code: 'bad-answer' });
  expect(isLeft()).toBe(true);
});
