import type { Article, ArticleBlock, RichText } from '../../../src/article/article.ts';
import { briefOf } from './brief-builder.ts';

const rich = (html: string): RichText => ({ html, text: html.replaceAll(/<[^>]+>/g, '') });
const paragraph = (id: number, html: string): ArticleBlock => ({
  type: 'paragraph',
  id: `b${id}`,
  ...rich(html),
});
const figure = (id: number, caption: string, credit?: string): ArticleBlock => ({
  type: 'figure',
  id: `b${id}`,
  images: [{ src: `https://news.example/photo-${id}.jpg`, alt: caption, width: 1200, height: 750 }],
  caption: rich(caption),
  ...(credit !== undefined && { credit }),
});

/** The article of the seed about Bắc Giang and Nam Ninh, as the extractor would hand it on. */
export const namNinh: Article = {
  url: 'https://thoidai.com.vn/bac-giang-va-tpnam-ninh-ky-y-dinh-thu.html',
  title: 'Bắc Giang và TP.Nam Ninh (Trung Quốc) ký Ý định thư thiết lập quan hệ quan hệ hữu nghị',
  authors: ['Thùy Dương'],
  publishedTime: '2022-08-24T09:12:00+07:00',
  siteName: 'Thời Đại',
  language: 'vi',
  languageConfidence: 0.99,
  lead: rich(
    'Chủ tịch UBND thành phố Bắc Giang Đặng Đình Hoan, Thị trưởng thành phố Nam Ninh Liêu Lập Dũng đồng chủ trì Hội nghị với sự tham gia của lãnh đạo các sở ngành chủ chốt của hai thành phố.',
  ),
  blocks: [
    paragraph(
      0,
      'Tổng lãnh sự Việt Nam tại Nam Ninh <b>Đỗ Nam Trung</b> đã tham dự và phát biểu tại sự kiện.',
    ),
    figure(1, 'Toàn cảnh buổi gặp gỡ trực tuyến.', 'Ảnh: TLSQ'),
    paragraph(
      2,
      'Tại cuộc gặp, hai bên đã trao đổi các biện pháp tăng cường hợp tác giữa hai thành phố thời gian tới như khuyến khích các doanh nghiệp có thực lực của Nam Ninh đến Bắc Giang đầu tư, kinh doanh trên các lĩnh vực Nam Ninh có thế mạnh và Bắc Giang có nhu cầu, tận dụng hơn nữa lợi thế của <a href="https://thoidai.com.vn/duong-sat">tuyến đường sắt Nam Ninh-Việt Nam</a> đi qua Bắc Giang để nhập khẩu nông sản và các sản phẩm khác từ Bắc Giang vào Nam Ninh và từ đó lan tỏa đi các địa phương khác của Trung Quốc.',
    ),
    { type: 'heading', id: 'b3', level: 2, ...rich('Điểm sáng trong hợp tác giữa hai nước') },
    paragraph(
      4,
      'Tổng lãnh sự Đỗ Nam Trung khẳng định, giao lưu, hợp tác giữa các địa phương hai nước luôn là điểm sáng trong hợp tác toàn diện giữa hai nước. Các địa phương Việt Nam coi trọng hợp tác giữa các địa phương với Quảng Tây nói chung và Nam Ninh nói riêng.',
    ),
    {
      type: 'quote',
      id: 'b5',
      paragraphs: [
        rich(
          'Tổng lãnh sự quán rất vui mừng và vinh dự làm cầu nối và chứng kiến sự hợp tác, phát triển quan hệ hữu nghị giữa hai thành phố.',
        ),
      ],
    },
    { type: 'heading', id: 'b6', level: 2, ...rich('Vốn đầu tư từ Trung Quốc') },
    paragraph(
      7,
      'Chủ tịch UBND Đặng Đình Hoan cho biết, tính đến nay, toàn tỉnh Bắc Giang có hơn 160 dự án đầu tư FDI của các doanh nghiệp Trung Quốc, với tổng số vốn đăng ký đạt khoảng 3,370 tỷ USD (tương đương 50% tổng vốn đăng ký đầu tư nước ngoài), là quốc gia đứng thứ nhất về tổng vốn đăng ký, đứng thứ hai về số dự án đầu tư vào địa bàn tỉnh.',
    ),
    paragraph(
      8,
      'Thị trường Trung Quốc được xác định là thị trường truyền thống, quan trọng; sản lượng vải thiều xuất khẩu sang thị trường Trung Quốc chiếm khoảng 40% tổng sản lượng vải thiều của tỉnh.',
    ),
    {
      type: 'table',
      id: 'b9',
      caption: 'Hai thành phố trong năm 2021',
      rows: [
        { header: true, cells: ['Chỉ số', 'Nam Ninh', 'Bắc Giang'].map(rich) },
        { header: false, cells: ['Tăng trưởng', '8,3%', '7,8%'].map(rich) },
        { header: false, cells: ['Diện tích', '22.700 km²', '66,6 km²'].map(rich) },
      ],
    },
    { type: 'heading', id: 'b10', level: 2, ...rich('Cửa ngõ hướng ra ASEAN') },
    paragraph(
      11,
      'Thị trưởng Liêu Lập Dũng cho biết, năm 2021, bất chấp dịch bệnh, thành phố Nam Ninh vẫn đạt tốc độ tăng trưởng 8,3%, GDP năm 2021 vượt mốc 75 tỷ USD.',
    ),
    {
      type: 'list',
      id: 'b12',
      ordered: false,
      items: [
        'Diện tích 22.700 km², dân số gần 10 triệu dân;',
        'Địa điểm tổ chức Hội chợ Trung Quốc-ASEAN;',
        'Đầu mối quan trọng trong tuyến đường sắt Trung Quốc-ASEAN.',
      ].map(rich),
    },
    {
      type: 'embed',
      id: 'b13',
      kind: 'video',
      url: 'https://video.example/watch?v=nam-ninh',
      text: 'Lễ ký trực tuyến giữa Bắc Giang và Nam Ninh',
    },
    paragraph(
      14,
      'Tại buổi gặp gỡ trực tuyến, lãnh đạo hai thành phố đã ký Ý định thư thiết lập quan hệ quan hệ hữu nghị giữa Nam Ninh và Bắc Giang, tạo nền tảng cho việc tăng cường hợp tác giữa hai địa phương trong thời gian tới.',
    ),
  ],
  wordCount: 612,
};

export const namNinhBrief = briefOf(
  namNinh,
  [
    'Thị trưởng thành phố Nam Ninh Liêu Lập Dũng đồng chủ trì',
    'hơn 160 dự án đầu tư FDI',
    'lãnh đạo hai thành phố đã ký Ý định thư',
  ],
  [
    [
      'hơn 160 dự án',
      {
        kind: 'quantity',
        value: 160,
        unit: 'dự án',
        qualifier: 'more-than',
        subject: 'đầu tư FDI của các doanh nghiệp Trung Quốc',
        entity: 'Bắc Giang',
        salience: 0.92,
      },
    ],
    [
      'khoảng 3,370 tỷ USD',
      {
        kind: 'money',
        value: 3_370_000_000,
        unit: 'USD',
        qualifier: 'about',
        subject: 'tổng số vốn đăng ký',
        salience: 0.95,
      },
    ],
    [
      '50%',
      { kind: 'percent', value: 50, subject: 'tổng vốn đăng ký đầu tư nước ngoài', salience: 0.8 },
    ],
    [
      'đứng thứ nhất',
      { kind: 'rank', value: 1, subject: 'tổng vốn đăng ký', entity: 'Trung Quốc', salience: 0.6 },
    ],
    [
      'khoảng 40%',
      {
        kind: 'percent',
        value: 40,
        qualifier: 'about',
        subject: 'sản lượng vải thiều xuất khẩu sang thị trường Trung Quốc',
        salience: 0.7,
      },
    ],
    [
      '8,3%',
      {
        kind: 'percent',
        value: 8.3,
        subject: 'tốc độ tăng trưởng',
        when: '2021',
        entity: 'Nam Ninh',
        salience: 0.75,
      },
    ],
    [
      '75 tỷ USD',
      {
        kind: 'money',
        value: 75_000_000_000,
        unit: 'USD',
        qualifier: 'more-than',
        subject: 'GDP',
        when: '2021',
        entity: 'Nam Ninh',
        salience: 0.85,
      },
    ],
    [
      '22.700 km²',
      { kind: 'quantity', value: 22_700, unit: 'km²', subject: 'diện tích', salience: 0.4 },
    ],
    [
      'gần 10 triệu dân',
      {
        kind: 'quantity',
        value: 10_000_000,
        unit: 'dân',
        qualifier: 'nearly',
        subject: 'dân số',
        salience: 0.5,
      },
    ],
    ['năm 2021, bất chấp', { kind: 'date', value: '2021', salience: 0.2 }],
    [
      'giao lưu, hợp tác giữa các địa phương hai nước luôn là điểm sáng trong hợp tác toàn diện giữa hai nước',
      { kind: 'statement', speaker: 'Đỗ Nam Trung', salience: 0.65 },
    ],
    [
      'lãnh đạo hai thành phố đã ký Ý định thư',
      {
        kind: 'agreement',
        parties: ['Bắc Giang', 'Nam Ninh'],
        document: 'Ý định thư thiết lập quan hệ hữu nghị',
        salience: 0.9,
      },
    ],
  ],
  [
    {
      name: 'Đặng Đình Hoan',
      type: 'person',
      role: 'Chủ tịch UBND thành phố Bắc Giang',
      salience: 0.9,
    },
    {
      name: 'Liêu Lập Dũng',
      type: 'person',
      role: 'Thị trưởng thành phố Nam Ninh',
      salience: 0.85,
    },
    {
      name: 'Đỗ Nam Trung',
      type: 'person',
      role: 'Tổng lãnh sự Việt Nam tại Nam Ninh',
      salience: 0.8,
    },
    { name: 'ASEAN', type: 'organization', salience: 0.3 },
    { name: 'Nam Ninh', type: 'place', salience: 0.95 },
    { name: 'Bắc Giang', type: 'place', salience: 0.93 },
    { name: 'Trung Quốc', type: 'place', salience: 0.7 },
    { name: 'Việt Nam', type: 'place', salience: 0.5 },
    { name: 'Quảng Tây', type: 'place', salience: 0.3 },
    { name: 'Hội chợ Trung Quốc-ASEAN', type: 'other', salience: 0.3 },
  ],
);
