import { describe, expect, it } from 'vitest';
import { linesOf } from './figures-of.ts';

function check(rows: readonly (readonly [string, ...string[]])[]): void {
  it.each(rows.map(([text, ...lines]) => [text, lines] as const))('%s', (text, lines) => {
    expect(linesOf(text, 'vi')).toEqual(lines);
  });
}

describe('Vietnamese money', () => {
  check([
    ['đạt khoảng 3,370 tỷ USD', 'money «khoảng 3,370 tỷ USD» 3370000000 USD about'],
    ['là hơn 9 triệu USD', 'money «hơn 9 triệu USD» 9000000 USD more-than'],
    ['GDP vượt mốc 75 tỷ USD', 'money «vượt mốc 75 tỷ USD» 75000000000 USD more-than'],
    ['hợp đồng 11 triệu bảng', 'money «11 triệu bảng» 11000000 GBP'],
    ['trị giá tới 1,5 triệu bảng Anh', 'money «tới 1,5 triệu bảng Anh» 1500000 GBP up-to'],
    ['bảo lãnh 350.000 đô la', 'money «350.000 đô la» 350000 USD'],
    ['5 triệu đô la Úc', 'money «5 triệu đô la Úc» 5000000 AUD'],
    ['phạt 75.000.000 đồng', 'money «75.000.000 đồng» 75000000 VND'],
    ['gửi 500.000đ', 'money «500.000đ» 500000 VND'],
    ['một tỷ đồng', 'money «một tỷ đồng» 1000000000 VND'],
    ['300 triệu Nhân dân tệ', 'money «300 triệu Nhân dân tệ» 300000000 CNY'],
    ['vé giá 1.500 baht', 'money «1.500 baht» 1500 THB'],
    ['100 triệu €', 'money «100 triệu €» 100000000 EUR'],
    ['lên €3,1 tỷ', 'money «€3,1 tỷ» 3100000000 EUR'],
    ['phạt từ 20 đến 30 triệu đồng', 'money «20 đến 30 triệu đồng» 20000000..30000000 VND'],
    [
      'phạt từ 500.000 đồng đến 20.000.000 đồng',
      'money «500.000 đồng đến 20.000.000 đồng» 500000..20000000 VND',
    ],
    ['mức 180,8-183,8 triệu đồng/lượng', 'money «180,8-183,8 triệu đồng» 180800000..183800000 VND'],
    ['giao dịch quanh 85 USD/thùng', 'money «quanh 85 USD» 85 USD about'],
    ['căn hộ giá 5,5 tỷ', 'money «5,5 tỷ» 5500000000 VND'],
    ['giá dưới 500.000 đồng', 'money «dưới 500.000 đồng» 500000 VND less-than'],
    ['có thu nhập 10 triệu đồng trở lên', 'money «10 triệu đồng trở lên» 10000000 VND more-than'],
  ]);

  check([
    ['hai đồng chí lãnh đạo', 'quantity «hai đồng chí» 2 đồng chí'],
    ['xây ba đô thị vệ tinh', 'quantity «ba đô thị» 3 đô thị'],
  ]);
});

describe('Vietnamese percentages', () => {
  check([
    ['tăng 8,3%', 'percent «8,3%» 8.3'],
    ['chiếm khoảng 40% sản lượng', 'percent «khoảng 40%» 40 about'],
    ['tăng từ 10 - 20%', 'percent «10 - 20%» 10..20'],
    ['lãi suất 5-7%/năm', 'percent «5-7%» 5..7'],
    ['hai mươi phần trăm học sinh', 'percent «hai mươi phần trăm» 20'],
    ['tối thiểu 50% cử tri', 'percent «tối thiểu 50%» 50 more-than'],
    ['tăng 0,5 điểm phần trăm', 'percent «0,5 điểm phần trăm» 0.5 điểm phần trăm'],
  ]);
});

describe('Vietnamese quantities', () => {
  check([
    ['hơn 160 dự án đầu tư', 'quantity «hơn 160 dự án» 160 dự án more-than'],
    ['rộng 22.700 km²', 'quantity «22.700 km²» 22700 km²'],
    ['rộng 1.500 m2', 'quantity «1.500 m2» 1500 m2'],
    ['khoảng 9.100 tấn vải', 'quantity «khoảng 9.100 tấn» 9100 tấn about'],
    ['gần 10 triệu dân', 'quantity «gần 10 triệu dân» 10000000 dân nearly'],
    ['giữa 2 dân tộc', 'quantity «2 dân tộc» 2 dân tộc'],
    ['chú bé 13 tuổi', 'quantity «13 tuổi» 13 tuổi'],
    ['ra đi ở tuổi 25', 'quantity «tuổi 25» 25 tuổi'],
    ['từ 18 đến 29 tuổi', 'quantity «18 đến 29 tuổi» 18..29 tuổi'],
    [
      'Ba người, 33, 34 và 39 tuổi',
      'quantity «Ba người» 3 người',
      'quantity «33» 33 tuổi',
      'quantity «34» 34 tuổi',
      'quantity «39 tuổi» 39 tuổi',
    ],
    ['trong vòng 48 giờ', 'quantity «48 giờ» 48 giờ'],
    ['trong vòng sáu tháng', 'quantity «sáu tháng» 6 tháng'],
    ['khoảng chừng nửa tiếng', 'quantity «khoảng chừng nửa tiếng» 0.5 tiếng about'],
    ['Chỉ còn năm tuần nữa', 'quantity «năm tuần» 5 tuần'],
    ['một năm sau', 'quantity «một năm» 1 năm'],
    ['hai bên trao đổi', 'quantity «hai bên» 2 bên'],
    ['chín nhà lãnh đạo', 'quantity «chín nhà lãnh đạo» 9 nhà lãnh đạo'],
    [
      'ba thiếu niên và một thanh niên',
      'quantity «ba thiếu niên» 3 thiếu niên',
      'quantity «một thanh niên» 1 thanh niên',
    ],
    [
      'cao tới sáu mét (18 feet)',
      'quantity «cao tới sáu mét» 6 mét up-to',
      'quantity «18 feet» 18 feet',
    ],
    ['tốc độ 800 km/h', 'quantity «800 km/h» 800 km/h'],
    ['nóng 38,5 độ C', 'quantity «38,5 độ C» 38.5 độ C'],
    ['mỗi ngày 40 - 60 chiếc', 'quantity «40 - 60 chiếc» 40..60 chiếc'],
    ['lên con số 832', 'quantity «832» 832'],
    ['tổng số 18 trận đấu', 'quantity «18 trận» 18 trận'],
    ['hai phần ba số phiếu', 'quantity «hai phần ba số» 0.6667 số'],
    ['hai trong số những người ấy', 'quantity «hai» 2'],
    ['lạnh âm 5 độ C', 'quantity «âm 5 độ C» -5 độ C'],
    ['hơn 2000 học sinh', 'quantity «hơn 2000 học sinh» 2000 học sinh more-than'],
    ['hai trong số năm nghi phạm', 'quantity «hai» 2', 'quantity «năm nghi phạm» 5 nghi phạm'],
    ['chiếu trên sáu kênh', 'quantity «sáu kênh» 6 kênh'],
    ['chỉ một bàn thắng', 'quantity «một bàn» 1 bàn'],
    ['gần 1000 người', 'quantity «gần 1000 người» 1000 người nearly'],
    ['ít nhất 384 người', 'quantity «ít nhất 384 người» 384 người more-than'],
  ]);
});

describe('what is no figure in Vietnamese', () => {
  it.each([
    'Nghị định số 357/2025/NĐ-CP của Chính phủ',
    'Nghị quyết số 68-NQ/TW của Đảng',
    'sửa đổi khoản 1, 2 Điều 8 của luật',
    'tại quận 3, phường 12',
    'chiếc Boeing 737 của hãng',
    'dịch COVID-19 lan rộng',
    'dự án Nord Stream 2 trị giá cao',
    'thắng 10-6 trước đội khách',
    'dẫn trước 3-1 ở lượt về',
    'Livingston 1 - 0 Rangers',
    'thua với tỷ số 1-0',
    'gọi 101 để báo tin',
    'số 0800 555 111 24/7',
    'biển số 43H-016',
    'ghi bàn ở phút 65',
    'tại km 34+500 quốc lộ 5',
    'điện thoại 1900 1234',
    'công suất 2x600',
    'học sinh lớp 1, lớp 6 và lớp 10 tựu trường',
    'một người đàn ông lên tiếng',
    'hàng triệu người, vài trăm hộ',
    'Thế chiến Hai kết thúc',
    'ở ngã ba đường',
    'ba mẹ của em',
    'quốc lộ 1A và đường 13',
    'theo báo cáo (1) và (2)',
  ])('%s', (text) => {
    expect(linesOf(text, 'vi')).toEqual([]);
  });
});

describe('Vietnamese ranks', () => {
  check([
    ['đứng thứ nhất về vốn', 'rank «thứ nhất» 1'],
    ['lần thứ 47 liên tiếp', 'rank «thứ 47» 47'],
    ['chuyến thăm đầu tiên', 'rank «đầu tiên» 1'],
    ['nhóm 10 tỉnh, thành phố đứng đầu cả nước', 'rank «10 tỉnh, thành phố» 10 tỉnh, thành phố'],
    ['trong top 5 thế giới', 'rank «top 5» 5'],
    ['giết người cấp độ hai', 'rank «cấp độ hai» 2'],
    ['Thứ nhất, cần thêm vốn'],
  ]);
});

describe('Vietnamese clock times', () => {
  check([
    ['trước 7 giờ sáng', 'time «7 giờ sáng» 07:00'],
    ['lúc 7.55 giờ sáng', 'time «7.55 giờ sáng» 07:55'],
    ['vào lúc 2 giờ', 'time «2 giờ» 02:00'],
    ['khoảng 19:30 giờ BST', 'time «khoảng 19:30 giờ BST» 19:30 about'],
    ['khoảng 4 giờ BST sáng', 'time «khoảng 4 giờ BST sáng» 04:00 about'],
    ['từ 1 giờ chiều', 'time «1 giờ chiều» 13:00'],
    ['lúc 11 giờ đêm', 'time «11 giờ đêm» 23:00'],
    ['lúc 12 giờ trưa', 'time «12 giờ trưa» 12:00'],
    ['bắt đầu 19h30 cùng ngày', 'time «19h30» 19:30'],
    ['từ 8h ngày lễ', 'time «8h» 08:00'],
    ['lúc 8 giờ rưỡi tối', 'time «8 giờ rưỡi tối» 20:30'],
  ]);
});
