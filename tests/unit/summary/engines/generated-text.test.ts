import { describe, expect, it } from 'vitest';
import { generatedText } from '../../../../src/summary/engines/generated-text.ts';

describe('generatedText', () => {
  it.each([
    ['  Huế ngập. \n\n Dân sơ tán.  ', 'Huế ngập.\nDân sơ tán.'],
    ['<think>First I…</think>Huế ngập.', 'Huế ngập.'],
    ['<think>still thinking', ''],
    ['Summary: Huế ngập.', 'Huế ngập.'],
    ['Sure! Here is a summary in three sentences:\nHuế ngập.', 'Huế ngập.'],
    ['Dưới đây là tóm tắt bài báo:\n\nHuế ngập.', 'Huế ngập.'],
    ['- Huế ngập.\n- **1.200** hộ sơ tán.\n1. Hết.', 'Huế ngập.\n1.200 hộ sơ tán.\nHết.'],
    ['Huế\u202e ngập\u0007.', 'Huế ngập.'],
    ['<b>Huế</b> <script>alert(1)</script>', '<b>Huế</b> <script>alert(1)</script>'],
    ['2026 was wet.', '2026 was wet.'],
  ])('%j gives %j', (answer, text) => {
    expect(generatedText(answer)).toBe(text);
  });

  it('has an end', () => {
    expect(generatedText('a'.repeat(1_000_000))).toHaveLength(6_000);
  });
});
