import { describe, expect, test } from 'vitest';
import { mentionTexts, recognize } from './shipped-models.ts';

describe('Vietnamese', () => {
  const text = [
    'Sáng 5/3, tại thành phố Cao Lãnh, ông Phạm Thiện Nghĩa, Chủ tịch UBND tỉnh Đồng Tháp đã tiếp đoàn công tác của Hội hữu nghị Việt Nam - Lào tỉnh Quảng Trị.',
    'Cùng dự có Thị trưởng thành phố Côn Minh Lưu Kiến Huy và Tổng lãnh sự Việt Nam tại Côn Minh Nguyễn Trung Hiếu.',
    'Ông Nghĩa cho biết Đồng Tháp mong muốn hợp tác với Lào.',
    'Tổng lãnh sự Nguyễn Trung Hiếu cảm ơn lãnh đạo tỉnh Đồng Tháp.',
  ].join('\n');
  const entities = recognize('vi', text);
  const named = (name: string) => entities.find((entity) => entity.name === name);

  test('a short form joins its full name, which has the fullest role', () => {
    expect(named('Phạm Thiện Nghĩa')).toMatchObject({
      type: 'person',
      role: 'Chủ tịch UBND tỉnh Đồng Tháp',
    });
    expect(mentionTexts(text, named('Phạm Thiện Nghĩa'))).toEqual(['Phạm Thiện Nghĩa', 'Nghĩa']);
    expect(named('Nguyễn Trung Hiếu')?.role).toBe('Tổng lãnh sự Việt Nam tại Côn Minh');
  });

  test('a place and the person named right behind it are two', () => {
    expect(named('Côn Minh')?.type).toBe('place');
    expect(named('Lưu Kiến Huy')).toMatchObject({
      type: 'person',
      role: 'Thị trưởng thành phố Côn Minh',
    });
  });

  test('a body that holds a place is not the place', () => {
    expect(named('UBND tỉnh Đồng Tháp')?.type).toBe('organization');
    expect(mentionTexts(text, named('Đồng Tháp'))).toEqual(['Đồng Tháp', 'Đồng Tháp']);
  });
});

describe('English', () => {
  const text = [
    'Prime Minister Theresa May met Angela Merkel, the chancellor of Germany, in Berlin on Monday.',
    'Mrs May said the European Union (EU) had shown respect.',
    'Tesla chief executive Elon Musk was in Berlin, too, and the EU welcomed him.',
  ].join('\n');
  const entities = recognize('en', text);
  const named = (name: string) => entities.find((entity) => entity.name === name);

  test('titles before and behind a name are its role', () => {
    expect(named('Theresa May')?.role).toBe('Prime Minister');
    expect(named('Angela Merkel')?.role).toBe('chancellor of Germany');
    expect(named('Elon Musk')?.role).toBe('Tesla chief executive');
  });

  test('a surname and an abbreviation in brackets join their full names', () => {
    expect(mentionTexts(text, named('Theresa May'))).toEqual(['Theresa May', 'May']);
    expect(mentionTexts(text, named('European Union'))).toEqual(['European Union', 'EU', 'EU']);
  });
});

describe('any text', () => {
  test('entities come by salience, their mentions in order and without overlap', () => {
    const text = 'Hà Nội và Huế.\nHà Nội đẹp.\nBà Mai ở Hà Nội.';
    const entities = recognize('vi', text, 'Hà Nội hôm nay');
    expect(entities[0]?.name).toBe('Hà Nội');
    const scores = entities.map(({ salience }) => salience);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const spans = entities
      .flatMap(({ mentions }) => mentions)
      .toSorted((a, b) => a.start - b.start);
    for (const [i, span] of spans.entries()) {
      expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
    }
  });

  test.each([
    '',
    '\n\n',
    '.',
    '((((',
    '😀',
    'A'.repeat(5000),
    'A '.repeat(20_000),
    '"'.repeat(999),
  ])('odd text %# gives no error', (text) => {
    for (const { mentions } of recognize('vi', text)) {
      for (const { start, end } of mentions) expect(text.slice(start, end)).not.toBe('');
    }
  });
});
