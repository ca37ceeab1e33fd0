import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/language/sentences.ts';
import { type Standing, standings } from '../../../src/summary/standalone.ts';
import { tokens } from '../../../src/summary/tokens.ts';

function classes(language: string, text: string): Standing[] {
  const segmented = segmentText(text, language);
  const lengths = segmented.sentences.map(
    ({ start, end }) => tokens(text.slice(start, end)).length,
  );
  return standings(segmented, lengths);
}

describe('standings', () => {
  it.each<[Standing, string, string]>([
    ['free', 'vi', 'Ông Nguyễn Văn Nam nói rằng dự án sẽ xong trong năm nay.'],
    ['free', 'vi', 'Anh và Pháp vừa ký một thỏa thuận mới về nghề cá.'],
    ['leaning', 'vi', 'Chúng tôi gặp Chủ tịch UBND tỉnh vào sáng thứ hai vừa rồi.'],
    ['free', 'vi', 'Bộ trưởng nói “không có gì phải lo” trong cuộc họp báo chiều nay.'],
    ['dangling', 'vi', 'Ông nói rằng dự án sẽ xong trong năm nay.'],
    ['dangling', 'vi', 'Bà cũng cho biết giá gạo sẽ còn tăng trong quý tới.'],
    ['dangling', 'vi', 'Họ đã tới nơi lúc nửa đêm cùng với hai chiếc xe tải.'],
    ['dangling', 'vi', 'Điều này khiến nhiều người dân trong vùng lo lắng về tương lai.'],
    ['dangling', 'vi', '“Giá gạo sẽ còn tăng trong quý tới”, ông chia sẻ với báo chí.'],
    ['dangling', 'vi', '“Giá gạo sẽ còn tăng trong quý tới và cả năm sau.”'],
    ['dangling', 'vi', 'Nghị định quy định các hình thức khai thác thông tin gồm:'],
    ['dangling', 'vi', '- Khai thác thông tin qua cổng dịch vụ công của tỉnh.'],
    ['leaning', 'vi', 'Tuy nhiên, nhiều hộ dân vẫn chưa nhận được tiền đền bù.'],
    ['dangling', 'vi', 'Vì sao nhiều hộ dân vẫn chưa nhận được tiền đền bù?'],
    ['boilerplate', 'vi', 'Ảnh minh họa: Trần Văn Bình chụp tại chợ Đông Ba.'],
    ['boilerplate', 'vi', 'Mời quý độc giả xem thêm các bài khác cùng chuyên mục.'],
    ['boilerplate', 'vi', 'Tăng cường hợp tác kinh tế với các nước'],
    ['free', 'vi', 'Y tế cơ sở được đầu tư thêm hai trăm tỷ đồng trong năm nay.'],
    ['free', 'vi', 'Nam đã thắng cả ba trận ở vòng bảng của giải năm nay.'],
    ['free', 'vi', 'Người dân được nhận tiền đền bù từ ngày mai, theo Bộ Tài chính.'],
    ['dangling', 'vi', 'HÀ NỘI - Ông nói rằng dự án sẽ xong trong năm nay.'],
    ['dangling', 'vi', 'Dự án sẽ xong trong năm nay và không đội vốn, ông cho biết thêm.'],
    ['dangling', 'vi', 'Dự án sẽ xong trong năm nay và không đội vốn, theo bà.'],
    ['leaning', 'vi', 'Quy định này có hiệu lực từ ngày 1/3 trên cả nước.'],
    ['free', 'en', 'Related parties must tell the bank about the sale of shares.'],
    ['free', 'en', 'KATHMANDU, April 25 (Reuters) - Nepal disputed the account of the airline.'],
    ['dangling', 'en', 'DUBLIN — She has voted against each of the treaties so far.'],
    ['dangling', 'en', 'It’s the first time that a bridge of this kind is built here.'],
    ['dangling', 'en', 'Police will test the identities of all victims, she said on Monday.'],
    ['dangling', 'en', 'I sat in the changing room for an hour after the match.'],
    ['free', 'en', 'Theresa May told reporters that the talks would go on.'],
    ['free', 'en', 'His Majesty King Charles opened the new hospital on Monday.'],
    ['dangling', 'en', 'She told reporters that the talks would go on for weeks.'],
    ['dangling', 'en', 'This has made many families in the region worried.'],
    ['dangling', 'en', '“The talks will go on for several weeks,” she said on Monday.'],
    ['leaning', 'en', 'However, the talks between both sides will go on for weeks.'],
    ['boilerplate', 'en', 'Read more: what the talks mean for your holiday plans.'],
    ['boilerplate', 'en', 'He left.'],
    ['free', 'de', 'Er sagte nichts über die Gespräche mit den Nachbarn.'],
  ])('%s: %s %s', (standing, language, sentence) => {
    expect(classes(language, sentence)).toEqual([standing]);
  });

  it('knows a quotation that runs over several sentences, but not past its paragraph', () => {
    const text = [
      'The mayor said: “The bridge is safe for all. Nobody needs to fear it at all.” The council agreed with the mayor on Monday.',
      'The river rose by two metres during the night.',
    ].join('\n');
    expect(classes('en', text)).toEqual(['dangling', 'dangling', 'free', 'free']);
    const straight = text.replace(/[“”]/gu, '"');
    expect(classes('en', straight)).toEqual(['dangling', 'dangling', 'free', 'free']);
  });
});
