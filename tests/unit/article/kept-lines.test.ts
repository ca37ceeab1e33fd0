import { describe, expect, it } from 'vitest';
import { FILLER, fillersIn, readPage } from '../../support/prose-page.ts';

const lines = (list: readonly string[]) => list.map((text) => `<p>${text}</p>`).join('');
const link = (text: string) => `<a href="/a">${text}</a>`;

describe('what stands in a text', () => {
  const [one, two, three, four, ...rest] = fillersIn('vi').map((text) => `<p>${text}</p>`);
  const before = `${one}${two}${three}${four}`;
  const after = rest.join('');

  it.each([
    [
      'answers below a heading for opinions',
      '<h2>Ý kiến</h2>',
      ['Hỏi: Khi nào xong?', 'Trả lời: Năm sau.', 'Trả lời: Chưa rõ.'],
    ],
    [
      'lines that begin like buttons',
      '<h2>Bình luận</h2>',
      ['Thích hợp với người già', 'Thích nghi dần'],
    ],
    [
      'what officials said, below a heading for responses',
      '<h2>Responses</h2>',
      ['The mayor said:', '“We go on.”', 'The union said:', '“We stay.”'],
    ],
    [
      'questions and answers with labels',
      '',
      [
        'Hỏi:',
        'Có xa không?',
        'Đáp:',
        'Không xa.',
        'Hỏi:',
        'Có sâu không?',
        'Đáp:',
        'Có.',
        'Hỏi:',
        'Ai lo?',
        'Đáp:',
        'Phường lo.',
      ],
    ],
  ])('keeps %s, and all after it', (_what, heading, list) => {
    const text = readPage('vi', before + heading + lines(list) + after);
    expect(text.split('\n')).toEqual(expect.arrayContaining([...list, `${FILLER.vi} Tổ 8.`]));
  });

  it.each([
    ['the weather', ['Hà Nội: 25-32 độ C', 'Huế: 24-31 độ C', 'TP.HCM: 26-34 độ C']],
    ['results', ['Hà Nội - Nam Định 2-1', 'HAGL - Viettel 0-0', 'Bình Dương - SLNA 3-2']],
    ['a numbered list of names', ['1. Nguyễn Văn Nam', '2. Trần Thị Hoa', '3. Lê Văn Ba']],
    ['the hours of a day', ['7h00: Nước dâng', '9h30: Vỡ đê', '12h00: Sơ tán dân']],
    ['verse', ['Sông Hồng về đâu', 'Mà sao buồn thế', 'Tôi về đứng lại', 'Nhìn theo con nước']],
  ])('keeps %s at its end', (_what, list) => {
    expect(readPage('vi', before + after + lines(list)).split('\n')).toEqual(
      expect.arrayContaining(list),
    );
  });

  it('ends before the signature and the credits of its pictures', () => {
    const text = readPage('vi', before + after + lines(['Bài và ảnh: Thu Hà', 'Trần Bình']));
    expect(text.split('\n').at(-1)).toBe(`${FILLER.vi} Tổ 8.`);
  });

  it('keeps a line of an agency about its own report, where linked data names the agency as author', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', author: { name: 'Reuters' } });
    const line = 'Reuters could not independently verify the reports.';
    const script = `<script type="application/ld+json">${data}</script>`;
    expect(readPage('en', script + before + after + lines([line]))).toContain(line);
  });

  it('keeps a sentence that is mostly links', () => {
    const line = `<div>Trước đó ${link('hai cán bộ phường bị đình chỉ công tác')} và ${link('chủ đầu tư bị phạt')}.</div>`;
    const text = readPage('vi', (before + line + after).replace(/(<\/?)p>/g, '$1div>'));
    expect(text).toContain('chủ đầu tư bị phạt.');
  });

  it('keeps a heading in a box of its own, above a list, a picture or a short sentence', () => {
    const heads = [
      ['Theo dõi sát sao', '<div><h3>Theo dõi sát sao</h3></div><div>', '</div>'],
      [
        'Chia sẻ từ hiện trường',
        '<h3>Chia sẻ từ hiện trường</h3><figure><img src="/a.jpg"><figcaption>Bờ sông. Ảnh: Nam Trần</figcaption></figure>',
        '',
      ],
      ['Xem nhiều, nhớ ít', '<h3>Xem nhiều, nhớ ít</h3><p>Không dễ.</p>', ''],
    ] as const;
    for (const [heading, open, close] of heads)
      expect(readPage('vi', before + open + after + close).split('\n')).toContain(heading);
  });
});
