import { expect, it } from 'vitest';
import { findQuotations } from '../../../src/facts/statements/quotations.ts';
import { segmentText } from '../../../src/language/sentences.ts';

function quotationsOf(text: string): string[] {
  return findQuotations(text, segmentText(text, 'en').paragraphs).map(({ start, end }) =>
    text.slice(start, end),
  );
}

it.each([
  ['“One,” he said. “Two.”', ['“One,”', '“Two.”']],
  ['"One," he said. "Two."', ['"One,"', '"Two."']],
  ['«Một», ông nói.', ['«Một»']],
  ["'It isn't over,' she said of the dogs' home.", ["'It isn't over,'"]],
  ['‘It’s over,’ she said.', ['‘It’s over,’']],
  ['They mixed “one kind" and another.', ['“one kind"']],
  ['He said: "She said "no" to me."', ['"She said "no" to me."']],
  ['They “want to “resist.” That is all.', ['“want to “resist.”']],
  ["The workers' union and the firm's owners met.", []],
])('%s', (text, expected) => {
  expect(quotationsOf(text)).toEqual(expected);
});

it('goes on over paragraphs until the mark that closes it', () => {
  expect(quotationsOf('"One.\nTwo.\nThree," he said.')).toEqual(['"One.\nTwo.\nThree,"']);
});

it('takes a paragraph that opens again for the same speech', () => {
  expect(quotationsOf('“One.\n“Two.”')).toEqual(['“One.', '“Two.”']);
});

it('ends a quotation that is never closed with its paragraph', () => {
  expect(quotationsOf('He said: "One.\nIt rained.')).toEqual(['"One.']);
});
