import type { BriefLanguage } from '../language/language.ts';

/**
 * A few sentences of ours in each language, with a name, a figure, a date and a statement: making their
 * brief compiles the code that the article will need a moment later.
 */
export const WARM_UP: Record<BriefLanguage, string> = {
  vi:
    'Sáng 12/4/2025, Chủ tịch UBND tỉnh Hải Thanh Nguyễn Thị Mai cho biết dự án có tổng vốn hơn 48 tỷ ' +
    'đồng, tăng 8,3% so với năm 2024. Theo ông Trần Văn Lực, gần 1.200 hộ dân ở thành phố Cồn Sẻ và ' +
    'Hàn Quốc sẽ ký thỏa thuận hợp tác. “Rừng còn thì đê còn”, bà Mai nói.',
  en:
    'On 12 April 2025 Mayor Jane Miller said the plan would cost more than $48 million, up 8.3% from 2024. ' +
    'According to John Brown of the Harbour Trust, nearly 1,200 people in Westport and South Korea ' +
    'signed the agreement. "The trees hold the dyke," she said.',
};
