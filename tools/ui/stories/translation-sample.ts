import type {
  ShownSelection,
  TranslatedParagraph,
  TranslationProps,
  TranslationState,
} from '../../../src/ui/translation-view/translation-props.ts';
import { nothing } from './story.ts';

export const translatedParagraphs: TranslatedParagraph[] = [
  {
    id: 'lead',
    original:
      'Chủ tịch UBND thành phố Bắc Giang Đặng Đình Hoan, Thị trưởng thành phố Nam Ninh Liêu Lập Dũng đồng chủ trì Hội nghị.',
    translated:
      'Đặng Đình Hoan, chairman of the Bắc Giang city People’s Committee, and Liêu Lập Dũng, mayor of Nanning, chaired the meeting together.',
  },
  {
    id: 'b0',
    original:
      'Tổng lãnh sự Việt Nam tại Nam Ninh Đỗ Nam Trung đã tham dự và phát biểu tại sự kiện.',
    translated:
      'Đỗ Nam Trung, Consul General of Việt Nam in Nanning, attended and spoke at the event.',
  },
  {
    id: 'b11',
    original:
      'Thị trưởng Liêu Lập Dũng cho biết, năm 2021, thành phố Nam Ninh vẫn đạt tốc độ tăng trưởng 8,3%, GDP năm 2021 vượt mốc 75 tỷ USD.',
    translated: 'Mayor Liêu Lập Dũng said that in 2021 the city of Nanning still grew by 8.3%.',
    missing: ['75 tỷ USD'],
  },
  {
    id: 'b14',
    original: 'Lãnh đạo hai thành phố đã ký Ý định thư.',
    translated: 'The leaders of the two cities signed a letter of intent.',
  },
];

const arabic = (
  id: string,
  original: string,
  translated: string,
  html = '',
): TranslatedParagraph => ({
  id,
  original,
  translated,
  html,
});

/** Parts of the sample article in Arabic, which is written from right to left. */
export const arabicParagraphs: TranslatedParagraph[] = [
  arabic(
    'title',
    'Bắc Giang và TP.Nam Ninh (Trung Quốc) ký Ý định thư thiết lập quan hệ quan hệ hữu nghị',
    'باك جيانغ وناننينغ (الصين) توقّعان رسالة نوايا لإقامة علاقات صداقة',
  ),
  arabic(
    'lead',
    'Chủ tịch UBND thành phố Bắc Giang Đặng Đình Hoan, Thị trưởng thành phố Nam Ninh Liêu Lập Dũng đồng chủ trì Hội nghị.',
    'ترأّس الاجتماعَ رئيسُ اللجنة الشعبية لمدينة باك جيانغ دانغ دينه هوان وعمدةُ ناننينغ لياو ليدونغ.',
  ),
  arabic(
    'b0',
    'Tổng lãnh sự Việt Nam tại Nam Ninh Đỗ Nam Trung đã tham dự và phát biểu tại sự kiện.',
    'حضر القنصل العام لفيتنام في ناننينغ دو نام ترونغ وتحدّث في الفعالية.',
    'حضر القنصل العام لفيتنام في ناننينغ <b>دو نام ترونغ</b> وتحدّث في الفعالية.',
  ),
  arabic('b3', 'Điểm sáng trong hợp tác giữa hai nước', 'نقطة مضيئة في التعاون بين البلدين'),
  arabic(
    'b5.0',
    'Tổng lãnh sự quán rất vui mừng làm cầu nối giữa hai thành phố.',
    'يسعد القنصلية العامة أن تكون جسراً بين المدينتين.',
  ),
  {
    ...arabic(
      'b11',
      'Năm 2021, thành phố Nam Ninh vẫn đạt tốc độ tăng trưởng 8,3%, GDP vượt mốc 75 tỷ USD.',
      'قال العمدة لياو ليدونغ إن ناننينغ حققت في عام 2021 نمواً بنسبة 8.3%.',
    ),
    missing: ['75 tỷ USD'],
  },
  arabic(
    'b12.0',
    'Diện tích 22.700 km², dân số gần 10 triệu dân;',
    'المساحة 22,700 كم²، وعدد السكان نحو 10 ملايين نسمة؛',
  ),
];

/** The translation panel's props around one state. */
export function translation(state: TranslationState, target = 'en'): TranslationProps {
  return {
    state,
    providers: [
      { id: 'libretranslate', name: 'LibreTranslate', destination: { host: '192.168.1.20:5000' } },
      { id: 'browser', name: 'Chrome', destination: 'device' },
    ],
    provider: 'libretranslate',
    targets: ['ar', 'en', 'fr', 'ja', 'vi'],
    target,
    onProviderChange: nothing,
    onTargetChange: nothing,
    onStart: nothing,
    onStop: nothing,
    onSetUp: nothing,
  };
}

const selected = translatedParagraphs.slice(2, 3);

/** Selected words of the sample article, in one state. */
export function selection(state: TranslationState = { status: 'done', paragraphs: selected }) {
  const shown: ShownSelection = {
    text: selected.map(({ original }) => original).join('\n'),
    language: 'vi',
    translation: translation(state),
  };
  return shown;
}
