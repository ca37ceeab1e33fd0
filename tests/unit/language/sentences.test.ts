import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/language/sentences.ts';

/** The sentences of a text given with ` | ` at each boundary: what is split must be what was joined. */
function split(language: string, marked: string): string[] {
  const text = marked.replaceAll(' | ', ' ').replaceAll('|', '');
  return segmentText(text, language).sentences.map(({ start, end }) => text.slice(start, end));
}

function expectSplit(language: string, marked: string): void {
  expect(split(language, marked)).toEqual(marked.split(/ \| |\|/u));
}

describe('Vietnamese', () => {
  it.each([
    [
      'a municipality',
      'Chủ tịch UBND TP. Bắc Giang Đặng Đình Hoan phát biểu. | Hội nghị kết thúc.',
    ],
    ['titles in a row', 'GS. TS. Nguyễn Văn Hùng nói vậy. | PGS.TS. Lê Lan đồng ý.'],
    ['a title without a space', 'TS.Nguyễn Minh Chung phát biểu. | Ông nói thêm.'],
    ['dots within a word', 'Ủy viên T.Ư Đảng đã tới TP.HCM. | Đoàn về T.Ư. Đảng ngày mai.'],
    [
      'a municipality that ends a sentence',
      'Đây là việc của các sở, ngành TP. | Theo đó, tiến độ đạt 50%.',
    ],
    ['numbers', 'Kim ngạch là 9.100 tấn, tăng 8,3%. | Năm 2021 đạt 1.000.000 USD.'],
    ['a number with spaced groups', 'Giá bán là 70. 000 đồng. | Hàng đã hết.'],
    ['an exponent', 'Diện tích là 22.700 km². | Dân số gần 10 triệu.'],
    ['an ellipsis within', 'Hàng hóa, nông sản... để tăng cường hợp tác. | Hai bên đồng ý…'],
    ['an ellipsis at the end', 'Có vải thiều, na, cam... | Sản phẩm nhập khẩu là vải.'],
    ['a question with its speaker', '“Sao thế?” anh hỏi. | “Không sao.” | Chị đáp rồi đi.'],
    ['dialogue dashes', '- Anh đi đâu? | - Tôi đi chợ! - chị đáp. | - Vâng.'],
    ['an anonymous name', 'Bị cáo là Trần Thị B. | Công an đã khởi tố. | Ông John F. Kennedy nói.'],
    ['an aside with its own stop', 'Bộ phim (xem báo số 5. Trang 3) đã chiếu. | Khách đông.'],
    ['a lost space', 'Hai bên đã ký kết.|Tuy nhiên việc chưa xong.'],
    ['v.v.', 'Có gạo, ngô, khoai, v.v. | Giá đều tăng.'],
    ['list labels', '1. Mở rộng hợp tác. | 2. Tăng đầu tư.'],
    ['an address on the web', 'Xem https://a.vn/b.Html và mail x.y@z.vn. | Hết.'],
    ['a quotation in lowercase', 'Ông cười. | “còn lâu”, ông nói.'],
  ])('%s', (_name, marked) => expectSplit('vi', marked));
});

describe('English', () => {
  it.each([
    ['titles', 'Mr. A. Smith met Dr. Jones and Sens. Lee and Kim. | They spoke.'],
    ['a country before a noun', 'The U.S. Senate voted. | He left the U.S. | The vote was close.'],
    ['initials', 'John F. Kennedy and J. K. Rowling came. | No one else did.'],
    ['numbered things', 'It is No. 5 on the list. | No. | That is wrong.'],
    ['clock times', 'It opens at 5 p.m. Monday. | It closes at 9 p.m. | Visitors may leave then.'],
    [
      'firms',
      'Apple Inc. Chief Executive Tim Cook spoke. | He works for Apple Inc. | The firm grew.',
    ],
    ['decimals and money', 'It rose 1.2 percent to $3.5 million. | That is a record.'],
    ['a quotation with its speaker', '“Is it?” she asked. | “It is.” | He nodded.'],
    ['months', 'Born Jan. 5, 1990, he won. | It was Nov. 3.'],
    ['ranges of dates', 'The fair runs Oct. 31-Nov. 2 in Hanoi. | It is free.'],
    ['a case', 'Roe v. Wade was decided in 1973. | It stood long.'],
    ['a note number', 'It was cold.[1] | Snow fell.'],
    ['many marks', 'What?! | Really!!! | Yes.'],
    ['a short bracket', 'They won (again! Really) last week. | Fans sang.'],
    ['a sentence in brackets', 'They won. | (Nobody knew why. | Nobody asked.) | Fans sang.'],
  ])('%s', (_name, marked) => expectSplit('en', marked));
});

describe('other languages', () => {
  it.each([
    ['ja', '今日は晴れです。|明日は雨でしょう！|「はい。」|彼は言った。'],
    ['zh', '他来了。|“你好。”|她走了。'],
    ['hi', 'यह पहला वाक्य है। | यह दूसरा है।'],
    ['de', 'Er kam am 3. Mai 2020. | Es regnete, d.h. Wasser fiel. | Dr. Braun ging.'],
    ['fr', '« Bonjour. » | Il est parti avec M. Dupont.'],
    ['ko', '오늘은 맑습니다. | 내일은 비가 옵니다.'],
    ['ar', 'هل جاء؟ | نعم جاء.'],
    ['und', 'One here. | Two there.'],
  ])('%s', (language, marked) => expectSplit(language, marked));
});

describe('paragraphs and offsets', () => {
  it('never lets a sentence cross a newline, and counts paragraphs without blank lines', () => {
    const { sentences, paragraphs } = segmentText(
      'Tiêu đề\n\n  Câu một. Câu hai. \r\nCâu ba',
      'vi',
    );
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1, 2]);
    expect(paragraphs).toHaveLength(3);
  });

  it('gives exact slices without white space around them', () => {
    const text = ' \u00a0A b.  C d. \n\tE f. ';
    const { sentences, paragraphs } = segmentText(text, 'en');
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'A b.',
      'C d.',
      'E f.',
    ]);
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
      'A b.  C d.',
      'E f.',
    ]);
  });

  it('finds nothing in white space and leaves no sentence without a letter or digit behind', () => {
    expect(segmentText(' \n\t\n', 'vi').sentences).toEqual([]);
    expect(split('vi', 'Lãnh đạo phát biểu. |')).toEqual(['Lãnh đạo phát biểu.']);
    expect(split('vi', '* * *')).toEqual(['* * *']);
  });
});
