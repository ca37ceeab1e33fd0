import type { Article, ArticleBlock, RichText } from '../../article/article.ts';

/**
 * The article that the first-run page shows the thing on: written for this purpose, its people,
 * places and figures made up. In Vietnamese for `vi`, in English for every other language.
 */
export function sampleArticle(language: string): Article {
  return language === 'vi' ? vietnamese : english;
}

const plain = (text: string): RichText => ({
  text,
  html: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
});
const paragraphs = (texts: string[]): ArticleBlock[] =>
  texts.map((text, index) => ({ type: 'paragraph', id: `b${index}`, ...plain(text) }));
const countWords = (texts: string[]): number =>
  texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);

const vietnameseTexts = [
  'Sáng 12/4, tại bãi bồi Cồn Sẻ, Chủ tịch UBND xã Hải Thanh Nguyễn Thị Mai cùng hơn 300 thanh niên đã trồng những cây bần đầu tiên của dự án phục hồi rừng ngập mặn.',
  'Dự án kéo dài 5 năm, có tổng kinh phí khoảng 48 tỷ đồng, trong đó 60% do Quỹ Biển Xanh tài trợ. Mục tiêu là phủ xanh 420 ha bãi bồi trước năm 2030.',
  'Theo bà Mai, trong 20 năm qua xã đã mất gần 150 ha rừng vì nuôi tôm và xói lở. “Rừng còn thì đê còn, đê còn thì làng còn”, bà Mai nói.',
  'Ông Trần Văn Lực, Giám đốc Trung tâm Nghiên cứu Đất ngập nước, cho biết cây bần ba tuổi có thể giảm tới 40% sức sóng vỗ vào chân đê. Trung tâm sẽ đo đạc mỗi quý và công bố số liệu cho người dân.',
  'Xã Hải Thanh và Quỹ Biển Xanh đã ký biên bản ghi nhớ về việc mỗi hộ nhận khoán chăm sóc rừng được hỗ trợ 1,2 triệu đồng một tháng trong hai năm đầu.',
];
const vietnamese: Article = {
  url: 'https://vidu.example/rung-ngap-man-hai-thanh',
  title: 'Hải Thanh trồng lại rừng ngập mặn sau 20 năm',
  authors: ['Ví dụ'],
  publishedTime: '2026-04-12T16:30:00+07:00',
  siteName: 'Báo Ví dụ',
  language: 'vi',
  languageConfidence: 1,
  lead: plain('Xã Hải Thanh khởi động dự án trồng lại 420 ha rừng ngập mặn để giữ đê và giữ làng.'),
  blocks: paragraphs(vietnameseTexts),
  wordCount: countWords(vietnameseTexts),
};

const englishTexts = [
  'On 12 April, Mayor Helen Marsh and more than 300 volunteers planted the first trees of the mangrove project on the mudflats of Port Alder.',
  'The project will run for five years and cost about $4.8 million, of which the Blue Coast Fund pays 60%. It is to cover 420 hectares before 2030.',
  'Port Alder has lost nearly 150 hectares of mangroves in 20 years to shrimp ponds and erosion. “As long as the forest stands, the dyke stands,” Marsh said.',
  'David Okoro, director of the Wetland Research Centre, said that a stand of three-year-old trees can take up to 40% of the force out of the waves. The centre will measure every quarter and publish its figures.',
  'The city and the Blue Coast Fund signed a memorandum under which each household that looks after a plot receives $120 a month for the first two years.',
];
const english: Article = {
  url: 'https://example.example/port-alder-mangroves',
  title: 'Port Alder replants its mangroves after 20 years',
  authors: ['Example'],
  publishedTime: '2026-04-12T16:30:00+01:00',
  siteName: 'The Example',
  language: 'en',
  languageConfidence: 1,
  lead: plain('Port Alder has begun to replant 420 hectares of mangroves to save its dyke.'),
  blocks: paragraphs(englishTexts),
  wordCount: countWords(englishTexts),
};
