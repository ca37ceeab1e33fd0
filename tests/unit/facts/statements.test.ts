import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../../src/facts/statements/extract-statements.ts';
import { segmentText } from '../../../src/language/sentences.ts';
import { entitiesOf, type NamedEntity } from './statements-entities.ts';

const PEOPLE: NamedEntity[] = [
  ['Trần Thị Lan=Lan', 'person'],
  ['Lê Văn Hùng=Hùng', 'person'],
  ['UBND tỉnh Sơn Hà', 'organization'],
  ['Sở Y tế', 'organization'],
  ['Hội Nông dân Sơn Hà', 'organization'],
  ['Báo Sơn Hà', 'organization'],
  ['Sơn Hà', 'place'],
  ['Mary Stone=Stone', 'person'],
  ['John Field=Field', 'person'],
  ['Harbour Bank', 'organization'],
  ['Freedonia', 'place'],
];

/** Speaker and words of each statement, as 'speaker: words'. */
function statementsOf(text: string, language: 'vi' | 'en'): string[] {
  const entities = entitiesOf(text, PEOPLE).filter(({ mentions }) => mentions.length > 0);
  return extractStatements(segmentText(text, language), { entities }).map((statement) => {
    expect(text.slice(statement.start, statement.end)).toBe(statement.text);
    return `${statement.speaker}: ${statement.text}`;
  });
}

describe('Vietnamese statements', () => {
  it.each([
    ['Bà Trần Thị Lan cho biết, năm nay lúa được mùa.', 'Trần Thị Lan: năm nay lúa được mùa.'],
    ['Ông Lê Văn Hùng khẳng định rằng đê vẫn an toàn.', 'Lê Văn Hùng: đê vẫn an toàn.'],
    ['Theo bà Lan, lúa năm nay được mùa lớn.', 'Trần Thị Lan: lúa năm nay được mùa lớn.'],
    ['“Lúa được mùa lớn”, bà Lan nói.', 'Trần Thị Lan: “Lúa được mùa lớn”'],
    ['"Đê vẫn an toàn" - ông Hùng nói.', 'Lê Văn Hùng: "Đê vẫn an toàn"'],
    ['Ông Hùng: «Đê vẫn an toàn».', 'Lê Văn Hùng: «Đê vẫn an toàn».'],
    ['Ông Hùng ngày 5/3 tuyên bố đê vẫn an toàn.', 'Lê Văn Hùng: đê vẫn an toàn.'],
    [
      'Bà Trần Thị Lan, Chủ tịch UBND tỉnh Sơn Hà, nhấn mạnh: “Đê phải an toàn”.',
      'Trần Thị Lan: “Đê phải an toàn”.',
    ],
    ['Ông Lê Văn Hùng - Giám đốc Sở Y tế - cho biết dịch đã lắng.', 'Lê Văn Hùng: dịch đã lắng.'],
    ['Sở Y tế cho biết dịch đã lắng xuống.', 'Sở Y tế: dịch đã lắng xuống.'],
    ['Dịch đã lắng xuống, đại diện Sở Y tế cho hay.', 'Sở Y tế: Dịch đã lắng xuống'],
    ['Báo Sơn Hà dẫn lời ông Hùng: “Đê vẫn an toàn”.', 'Lê Văn Hùng: “Đê vẫn an toàn”.'],
  ])('%s', (text, expected) => {
    expect(statementsOf(text, 'vi')).toEqual([expected]);
  });

  it('resolves a title to the one who bears it', () => {
    const text =
      'Bà Trần Thị Lan, Chủ tịch UBND tỉnh Sơn Hà, thăm vùng lũ.\n' +
      'Ông Lê Văn Hùng cùng đi.\n' +
      'Chủ tịch UBND tỉnh Sơn Hà cho biết đê vẫn an toàn.';
    expect(statementsOf(text, 'vi')).toEqual(['Trần Thị Lan: đê vẫn an toàn.']);
  });

  it('resolves a pronoun to the last speaker of its gender', () => {
    const text = 'Bà Lan cho biết lúa được mùa. Bà nói thêm rằng giá đang tăng.';
    expect(statementsOf(text, 'vi')).toEqual([
      'Trần Thị Lan: lúa được mùa.',
      'Trần Thị Lan: giá đang tăng.',
    ]);
  });

  it('leaves a pronoun open when nobody of its gender is near', () => {
    expect(statementsOf('Bà Lan thăm vùng lũ. Ông cho biết đê vẫn an toàn.', 'vi')).toEqual([]);
  });

  it.each([
    'Mẹ bà Lan cho biết đê vẫn an toàn.',
    'Một người dân Sơn Hà cho biết đê vẫn an toàn.',
    'Một quan chức Sở Y tế cho biết dịch đã lắng.',
    'Bà già cho biết đê vẫn an toàn.',
    'Lời tuyên bố của bà Lan được hoan nghênh.',
    'Chiều 23/10, tại Sơn Hà, bà Lan đã tiếp ông Hùng.',
    'Bà Lan gọi điện cho ông Hùng.',
  ])('gives no speaker in «%s»', (text) => {
    expect(statementsOf(text, 'vi')).toEqual([]);
  });

  it('cuts a name apart that a tagger glued to the body before it', () => {
    const text = 'Bà Trần Thị Lan đến dự.\nChủ tịch UBND Trần Thị Lan cho biết đê vẫn an toàn.';
    const entities = [
      ...entitiesOf(text.slice(0, 23), [['Trần Thị Lan', 'person']]),
      ...entitiesOf(text, [['UBND Trần Thị Lan', 'organization']]),
    ];
    const [statement] = extractStatements(segmentText(text, 'vi'), { entities });
    expect(statement?.speaker).toBe('Trần Thị Lan');
  });
});

describe('English statements', () => {
  it.each([
    ['Mary Stone said the bank was safe.', 'Mary Stone: the bank was safe.'],
    ['"The bank is safe," said Mary Stone.', 'Mary Stone: "The bank is safe,"'],
    ["'The bank is safe,' Ms Stone said.", "Mary Stone: 'The bank is safe,'"],
    ['The bank is safe, Stone said on Monday.', 'Mary Stone: The bank is safe'],
    ['According to Mary Stone, the bank is safe.', 'Mary Stone: the bank is safe.'],
    ['The bank is safe, according to Mary Stone.', 'Mary Stone: The bank is safe'],
    ['Stone on Friday told reporters that it was safe.', 'Mary Stone: it was safe.'],
    ['Stone added she had seen the books.', 'Mary Stone: she had seen the books.'],
    [
      'Mary Stone, 52, the chief executive of Harbour Bank, said it was safe.',
      'Mary Stone: it was safe.',
    ],
    [
      'The chairman of Harbour Bank, John Field, said the bank was safe.',
      'John Field: the bank was safe.',
    ],
    ['A spokeswoman for Harbour Bank said it was safe.', 'Harbour Bank: it was safe.'],
    ['Freedonia says its border will stay shut.', 'Freedonia: its border will stay shut.'],
    [
      'Banks, Stone said, are safe these days.',
      'Mary Stone: Banks, Stone said, are safe these days.',
    ],
    ['Stone left early, saying that it was safe.', 'Mary Stone: it was safe.'],
    ['The judge quoted Mary Stone as saying "it was safe".', 'Mary Stone: "it was safe".'],
  ])('%s', (text, expected) => {
    expect(statementsOf(text, 'en')).toEqual([expected]);
  });

  it('keeps a quotation whole across sentences and paragraphs', () => {
    const text = '"The bank is safe," Stone said. "We checked.\n"We checked it twice."\nIt rained.';
    expect(statementsOf(text, 'en')).toEqual([
      'Mary Stone: "The bank is safe," Stone said. "We checked.\n"We checked it twice."',
    ]);
  });

  it('lets the next report have the quotation that seemed to go on', () => {
    const text = 'Stone said the bank was safe.\n"No one believes it.\nNo one," John Field said.';
    expect(statementsOf(text, 'en')).toEqual([
      'Mary Stone: the bank was safe.',
      'John Field: "No one believes it.\nNo one,"',
    ]);
  });

  it('resolves pronouns where the text makes it sure', () => {
    const text = 'Ms Stone met John Field. "It is safe," she said. It rained. He said it was not.';
    expect(statementsOf(text, 'en')).toEqual(['Mary Stone: "It is safe,"']);
  });

  it('resolves a description to the person the article is about', () => {
    const text = 'Mary Stone sings again. Stone is back. The singer said she felt ready.';
    expect(statementsOf(text, 'en')).toEqual(['Mary Stone: she felt ready.']);
  });

  it.each([
    ["Stone's lawyer said the bank was safe."],
    ['The mother of Mary Stone said it was safe.'],
    ['Mary Stone was told that it was safe.'],
    ['Stone and Field said it was safe.'],
    ['Mary Stone declined to say if it was safe.'],
    ['Stone announced a plan to merge.'],
    ['Officials said that the bank was safe.'],
    ['The papers claim that Mary Stone confirmed it was safe.'],
  ])('gives no speaker in «%s»', (text) => {
    expect(statementsOf(text, 'en')).toEqual([]);
  });
});

it('leaves a sentence alone that is too long to be prose', () => {
  const text = `Mary Stone ${'said that she '.repeat(200)}left.`;
  expect(statementsOf(text, 'en')).toHaveLength(0);
});
