import { expect, test } from 'vitest';
import { entitySalience } from '../../../src/entities/salience.ts';

const BASE = {
  mentions: [{ start: 500, end: 505 }],
  mostMentions: 4,
  textLength: 1000,
  paragraphs: 10,
  ownParagraphs: 1,
  inTitle: false,
};

test('more mentions, an earlier one, the headline and more paragraphs each raise salience', () => {
  const base = entitySalience(BASE);
  const second = { start: 600, end: 605 };
  expect(entitySalience({ ...BASE, mentions: [...BASE.mentions, second] })).toBeGreaterThan(base);
  expect(entitySalience({ ...BASE, mentions: [{ start: 0, end: 5 }] })).toBeGreaterThan(base);
  expect(entitySalience({ ...BASE, inTitle: true })).toBeGreaterThan(base);
  expect(entitySalience({ ...BASE, ownParagraphs: 3 })).toBeGreaterThan(base);
});

test('salience is within 0 and 1', () => {
  const all = Array.from({ length: 4 }, (_, i) => ({ start: i, end: i + 1 }));
  expect(
    entitySalience({ ...BASE, mentions: all, ownParagraphs: 10, inTitle: true }),
  ).toBeLessThanOrEqual(1);
  expect(
    entitySalience({ ...BASE, mentions: [{ start: 1000, end: 1000 }], ownParagraphs: 0 }),
  ).toBeGreaterThanOrEqual(0);
});
