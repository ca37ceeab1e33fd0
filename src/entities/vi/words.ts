/**
 * Vietnamese head words around names, in lower case, syllables separated by spaces. Compiled by hand
 * from general knowledge of the press's usage; matched without regard to case.
 */
const list = (text: string): readonly string[] =>
  text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Words of address and kinship that stand before a person's name. */
export const KINSHIP =
  list(`ông, bà, anh, chị, em, cô, chú, bác, cậu, cụ, mợ, dì, thím, thầy, ngài, bé, cháu,
  con, mẹ, má, ba, bố, cha, vợ, chồng, ông bà, anh em, chị em, mụ, lão, gã, ả, thằng, nàng, chàng, hai, út,
  đồng chí, quý ông, quý bà, mẹ con, cha con, vợ chồng, anh trai, em trai, chị gái, em gái, con trai,
  con gái, ông nội, bà nội, ông ngoại, bà ngoại, đứa con, cô gái, chàng trai, cậu bé, cô bé, người vợ,
  người chồng, nạn nhân, bị cáo, bị can, nghi can, nghi phạm, đối tượng, tên, bạn, bạn đọc, nhân chứng`);

/** Offices, ranks and callings: what a person is. Longer ones win over the shorter ones within. */
export const OFFICES =
  list(`chủ tịch, phó chủ tịch, chủ tịch nước, phó chủ tịch nước, chủ tịch danh dự, tổng bí thư,
  bí thư, phó bí thư, bí thư thứ nhất, phó bí thư thường trực, thủ tướng, phó thủ tướng, thủ tướng chính phủ,
  phó thủ tướng chính phủ, phó thủ tướng thường trực, thủ hiến, tổng thống, phó tổng thống, cựu tổng thống,
  cựu thủ tướng, quốc vương, nhà vua, vua, nữ hoàng, hoàng tử, công chúa, thái tử, hoàng hậu, nữ công tước,
  công tước, giáo hoàng, hồng y, giám mục, linh mục, hòa thượng, thượng tọa, đại đức, mục sư, thủ lĩnh,
  bộ trưởng, thứ trưởng, quốc vụ khanh, ngoại trưởng, bộ trưởng ngoại giao, bộ trưởng quốc phòng,
  bộ trưởng tài chính, thứ trưởng thường trực, tổng thư ký, phó tổng thư ký, thống đốc, phó thống đốc,
  thị trưởng, phó thị trưởng, tỉnh trưởng, phó tỉnh trưởng, đại sứ, phó đại sứ, tổng lãnh sự,
  phó tổng lãnh sự, lãnh sự, tham tán, tùy viên, đặc phái viên, công sứ, cao ủy, ủy viên, cố vấn, cố vấn cấp cao,
  giám đốc, phó giám đốc, tổng giám đốc, phó tổng giám đốc, giám đốc điều hành, giám đốc kỹ thuật,
  giám đốc tài chính, chủ tịch hội đồng quản trị, trưởng ban, phó trưởng ban, phó ban, trưởng phòng, phó trưởng phòng,
  phó phòng, trưởng khoa, phó trưởng khoa, phó khoa, trưởng đoàn, phó trưởng đoàn, trưởng thôn, trưởng bản,
  trưởng ấp, trưởng nhóm, trưởng công an, phó trưởng công an, viện trưởng, phó viện trưởng, hiệu trưởng,
  phó hiệu trưởng, hiệu phó, cục trưởng, phó cục trưởng, vụ trưởng, phó vụ trưởng, vụ phó, chánh án,
  phó chánh án, chánh văn phòng, phó chánh văn phòng, chánh thanh tra, phó chánh thanh tra, tổng cục trưởng,
  phó tổng cục trưởng, tổng kiểm toán, tổng thanh tra, thanh tra, kiểm sát viên, thẩm phán, thư ký,
  chi cục trưởng, đội trưởng, phó đội trưởng, đội phó, tổ trưởng, tổ phó, thủ quân, thuyền trưởng,
  huấn luyện viên, hlv, trợ lý huấn luyện viên, tiền đạo, tiền vệ, hậu vệ, thủ môn, trung vệ, cầu thủ,
  vận động viên, kình ngư, võ sĩ, tay vợt, cơ thủ, kỳ thủ, trọng tài, tài xế, lái xe,
  tư lệnh, phó tư lệnh, chính ủy, phó chính ủy, tham mưu trưởng, tổng tham mưu trưởng,
  chủ nhiệm, phó chủ nhiệm, chính trị viên, chỉ huy trưởng, chỉ huy phó, hạm trưởng, đại đội trưởng,
  tiểu đoàn trưởng, trung đoàn trưởng, sư đoàn trưởng, thủ trưởng, thiếu tướng, trung tướng, thượng tướng,
  đại tướng, chuẩn tướng, tướng, đô đốc, phó đô đốc, chuẩn đô đốc, thiếu tá, trung tá, thượng tá, đại tá,
  thiếu úy, trung úy, thượng úy, đại úy, hạ sĩ, trung sĩ, thượng sĩ, binh nhất, binh nhì, liệt sĩ, anh hùng,
  giáo sư, phó giáo sư, gs, pgs, ts, ths, bs, ks, lg, kts, gs.ts, pgs.ts, tiến sĩ, thạc sĩ, bác sĩ, bác sỹ, dược sĩ,
  kỹ sư, luật sư, kiến trúc sư, nhà báo, nhà văn, nhà thơ, nhà sử học, nhà nghiên cứu, nhà khoa học, nhà sản xuất,
  đạo diễn, diễn viên, nữ diễn viên, nam diễn viên, ca sĩ, nữ ca sĩ, nam ca sĩ, nhạc sĩ, họa sĩ, nghệ sĩ, nghệ nhân, nsưt, nsnd,
  nghệ sĩ ưu tú, nghệ sĩ nhân dân, hoa hậu, á hậu, người mẫu, siêu mẫu, thí sinh, mc, biên tập viên, tổng biên tập,
  phó tổng biên tập, phóng viên, bình luận viên, phát thanh viên, người phát ngôn, phát ngôn viên, thượng nghị sĩ,
  hạ nghị sĩ, nghị sĩ, dân biểu, đại biểu, nghị viên, lãnh đạo, lãnh tụ, nhà lãnh đạo, tổng chưởng lý, công tố viên, cảnh sát trưởng,
  chuyên gia, chuyên viên, nhà phân tích, nhà kinh tế, nhà ngoại giao, nhà hoạt động, tỷ phú, tỉ phú, doanh nhân, chủ doanh nghiệp, nhà sáng lập,
  đồng sáng lập, ceo, giám khảo, cử nhân, sinh viên, học sinh, nghiên cứu sinh, giáo viên, cô giáo, thầy giáo, giảng viên, y tá,
  điều dưỡng, nông dân, công nhân, chiến sĩ, binh sĩ, ngư dân, chủ tàu, chủ quán, quản lý, phó đoàn, kế toán trưởng,
  ứng cử viên, ứng viên, ủy viên trung ương đảng, ủy viên bộ chính trị, bí thư trung ương đảng, phó tổng tham mưu trưởng,
  ngoại trưởng, bộ trưởng bộ, quyền chủ tịch, quyền giám đốc, nguyên chủ tịch, nguyên phó chủ tịch, nguyên giám đốc,
  nguyên bộ trưởng, nguyên thủ tướng, đệ nhất phu nhân, phu nhân, thành viên, hội trưởng, hội phó, bí thư đảng ủy,
  bí thư tỉnh ủy, phó bí thư tỉnh ủy, bí thư thành ủy, phó bí thư thành ủy, bí thư huyện ủy, phó bí thư huyện ủy, bí thư quận ủy,
  bí thư chi bộ, bí thư đoàn, phó bí thư đảng ủy, đại diện, đại diện thường trực, người đứng đầu, phó trưởng đại diện, trưởng đại diện,
  phó đại diện thương mại, đại diện thương mại, điều phối viên, trợ lý, trợ lý ngoại trưởng, phi công, nhà du hành, phi hành gia`);

/** Words that may stand before an office and belong to it. */
export const OFFICE_MODIFIERS = list(
  'nguyên, cựu, quyền, tân, cố, đương kim, nữ, phó, quyền phó, đồng',
);

/** Head words of organisations. */
export const ORGANIZATION_HEADS =
  list(`công ty, tổng công ty, công ty cổ phần, công ty tnhh, công ty tnhh mtv, ctcp, cty, doanh nghiệp,
  doanh nghiệp tư nhân, xí nghiệp, tập đoàn, hãng, hãng tin, hãng hàng không, ngân hàng, ngân hàng tmcp, nhà máy, nhà xuất bản, nxb,
  ủy ban, uỷ ban, ủy ban nhân dân, ubnd, hđnd, hội đồng nhân dân, hội đồng, bộ, sở, cục, tổng cục, vụ, phòng, ban, ban chỉ đạo, ban quản lý,
  chi cục, thanh tra, viện, học viện, viện nghiên cứu, trường, đại học, trường đại học, trường thpt, trường thcs, trường tiểu học, trường mầm non,
  cao đẳng, trường cao đẳng, đh, bệnh viện, bv, trung tâm, trung tâm y tế, bệnh xá, nhà hát, bảo tàng, thư viện, báo, tạp chí, đài, đài truyền hình,
  đài phát thanh, thông tấn xã, tờ, nhật báo, kênh, hội, hiệp hội, liên đoàn, liên hiệp, liên minh, liên hợp, câu lạc bộ, clb, đội, đội tuyển,
  đoàn, tỉnh đoàn, thành đoàn, trung ương đoàn, đảng, đảng bộ, tỉnh ủy, thành ủy, huyện ủy, quận ủy, đảng ủy, mặt trận, mttq, ubmttq, tòa án, toà án, tand,
  tòa án nhân dân, viện kiểm sát, viện ksnd, vksnd, viện kiểm sát nhân dân, công an, cảnh sát, cơ quan, cơ quan cảnh sát điều tra, cơ quan điều tra, csđt, bộ tư lệnh,
  bộ đội, biên phòng, bộ chỉ huy, quân khu, quân đoàn, sư đoàn, trung đoàn, lữ đoàn, hải quân, đại sứ quán, tổng lãnh sự quán, lãnh sự quán,
  văn phòng, quỹ, quỹ đầu tư, tổ chức, nhóm, ban nhạc, quốc hội, nghị viện, thượng viện, hạ viện, chính phủ, hợp tác xã, htx, khách sạn,
  nhà hàng, siêu thị, cửa hàng, sàn, mạng, chương trình, giáo hội, giáo phận, hội thánh, liên bang, nội các, hiệp hội bóng đá, liên đoàn bóng đá, t.ư, trung ương`);

/** Class words of places. */
export const PLACE_HEADS =
  list(`tỉnh, thành phố, tp, tp., t.p, thị xã, tx, thị trấn, tt, huyện, quận, phường, xã, thôn, ấp, bản, làng, buôn, khóm, khu phố, tổ dân phố, khu,
  khu vực, vùng, miền, đường, phố, đại lộ, quốc lộ, tỉnh lộ, hẻm, ngõ, ngách, cầu, hầm, đèo, sông, suối, kênh, rạch, hồ, biển, vịnh, đảo, quần đảo, bán đảo, núi, dãy núi, đồi,
  rừng, vườn quốc gia, công viên, quảng trường, chợ, sân bay, cảng, ga, bến, bến xe, bãi biển, bãi, cửa khẩu, cửa biển, sân vận động, svđ, nhà thờ, chùa, đền, đình, lăng,
  nước, đất nước, quốc gia, vương quốc, cộng hòa, bang, tiểu bang, hạt, châu, lục địa, đồng bằng, cao nguyên, thủ đô, thủ phủ, khu công nghiệp, kcn, cụm công nghiệp, khu kinh tế,
  khu đô thị, khách sạn, nhà tù, trại giam, lâu đài, cung điện, tòa nhà, tháp, đô thị, ngã tư, ngã ba, hang, động, thác, địa bàn, đặc khu, hành tinh, xứ, ngoại ô, tây, đông, nam, bắc, mũi, miệt, cù lao, cồn`);

/**
 * Class words of administrative places that say nothing of which place it is: 'Thành phố Bắc Giang' is
 * 'Bắc Giang'. Others belong to the name ('Bắc Ninh', 'Cầu Giấy', 'Hồ Tây').
 */
export const ADMINISTRATIVE_HEADS = list(
  `tỉnh, thành phố, tp, tp., t.p, thị xã, tx, thị trấn, tt, huyện, quận, phường, xã, thôn, ấp, thủ đô, bang, tiểu bang, nước, khu vực, vùng`,
);

/** Verbs and phrases that put a person before them or after them. */
export const SPEECH_VERBS =
  list(`nói, cho biết, cho hay, khẳng định, nhấn mạnh, phát biểu, kể, bảo, hỏi, đáp, trả lời, tuyên bố, nhận định, đánh giá, chia sẻ, thừa nhận, cáo buộc, tiết lộ, bày tỏ, cảnh báo, đề nghị,
  yêu cầu, viết, giải thích, phân tích, kêu gọi, thông báo, tâm sự, khai, thú nhận, than, cười, gật đầu, lắc đầu, bổ sung, lưu ý, đề xuất, ghi nhận`);

/** Prepositions of place. */
export const PLACE_PREPOSITIONS = list(
  'ở, tại, từ, đến, tới, về, sang, qua, quanh, gần, vào, ra, lên, xuống, giữa, phía, người, dân',
);

/** Words that announce an event, a work, a law or a product. */
export const OTHER_HEADS = list(
  `giải, giải thưởng, cúp, vòng, hội nghị, hội thảo, hội chợ, lễ hội, festival, liên hoan, diễn đàn, chiến dịch, cuộc thi, trận, chiến tranh, hiệp định, hiệp ước, công ước, nghị định, nghị quyết, thông tư, luật, bộ luật, pháp lệnh, phim, bộ phim, vở, cuốn, cuốn sách, tiểu thuyết, bài hát, ca khúc, album, bài, tác phẩm, truyện, xe, xe máy, chiếc, máy bay, tàu, thuyền, điện thoại, bão, cơn bão, siêu bão, dự án, chương trình, đạo, đạo luật, thế vận hội, dân tộc, tộc, gameshow, show`,
);

/** Vietnamese family names, the common ones. */
export const FAMILY_NAMES = list(
  `nguyễn, trần, lê, phạm, hoàng, huỳnh, phan, vũ, võ, đặng, bùi, đỗ, hồ, ngô, dương, lý, đào, đoàn, vương, trịnh, trương, đinh, lâm, phùng, mai, tô, hà, tạ, cao, thái, châu, chu, la, lương, lưu, tăng, từ, triệu, quách, nghiêm, kiều, tống, doãn, mạc, thạch, sơn, kim, giang, hứa, khổng, khúc, âu, bạch, cù, đàm, diệp, đồng, hàn, hạ, lục, lại, lữ, mã, mạch, nông, ninh, ông, phó, quan, quản, sử, tào, thân, thi, tiêu, tôn, tôn nữ, tôn thất, trà, trầm, trang, ung, văn, vi, viên, xa, ân, bế, bành, cấn, chung, cung, danh, giáp, hầu, hoa, hồng, kha, khương, khuất, liêu, lò, lăng, ma, mông, nghê, nhan, nhữ, ô, phí, phương, sầm, tất, thẩm, thiều, trình, ứng, vàng, vừ, giàng, sùng, hạng, rơ, ksor, h', y, điểu, lầu, thào, cầm, quàng, tòng, hoắc, tập, mao, đường, tư, ôn, kỷ`,
);

/** Syllables that stand in the middle of Vietnamese names. */
export const MIDDLE_NAMES = list(
  'văn, thị, hữu, đức, đình, xuân, ngọc, minh, quang, công, thanh, quốc, hoàng, bá, trọng, duy, tuấn, thành, mạnh, viết, như, kim, thu, hồng, thúy, mỹ, anh, nhật, gia, bảo, thế, phú, tấn, vĩnh, hải, khắc, danh, huy, phương, tiến, việt, nam, tiểu, diệu, phước, chí, đăng, trung, sỹ, sĩ, cảnh, ánh, lệ, trần, nguyễn, lê',
);

/** Common Vietnamese given names. */
export const GIVEN_NAMES = list(
  `anh, an, ánh, ân, ba, bách, bảo, bích, bình, bổn, ca, cẩm, cần, châu, chi, chiến, chính, chung, công, cúc, cường, danh, dân, diễm, diệp, diệu, dung, dũng, duy, duyên, dương, đài, đan, đào, đạo, đạt, đăng, điệp, định, đoan, đô, đông, đồng, đức, gấm, giang, giao, giáp, hà, hải, hạnh, hào, hảo, hằng, hân, hậu, hiên, hiền, hiển, hiếu, hiệp, hòa, hoa, hoài, hoan, hoàn, hoàng, hồng, huân, huệ, hùng, huy, huyền, hưng, hương, hường, hữu, kha, khải, khang, khanh, khánh, khiêm, khoa, khôi, khương, kiên, kiều, kim, kỳ, lam, lan, lành, lâm, lân, liên, liễu, linh, loan, long, lộc, lợi, luân, luật, luyến, lực, lương, lượng, ly, mai, mạnh, mẫn, mến, minh, my, mỹ, nam, nga, ngà, ngân, nghi, nghĩa, ngoan, ngọc, nguyên, nguyệt, nhã, nhàn, nhạn, nhân, nhật, nhi, nhiên, nhung, như, nhựt, ninh, nương, oanh, phát, phấn, phong, phú, phúc, phụng, phương, phượng, quân, quang, quế, quốc, quy, quý, quyên, quyền, quyết, quỳnh, sang, sáng, sâm, sen, sinh, sơn, sương, tài, tạo, tâm, tấn, tân, thạch, thái, thanh, thành, thảo, thạo, thạnh, thăng, thắng, thắm, thêm, thể, thi, thiên, thiện, thìn, thịnh, thoa, thoại, thông, thơ, thơm, thu, thuần, thuận, thùy, thủy, thúy, thư, thương, thường, thy, tiên, tiến, tiệp, tín, tình, tính, toan, toàn, tòng, trà, trang, trâm, trân, tri, trí, triển, triết, triều, trinh, trình, trọng, trúc, trung, trường, tú, tuân, tuấn, tuệ, tùng, tuyên, tuyến, tuyền, tuyết, tường, tươi, tý, uyên, vân, vạn, văn, vi, việt, vinh, vĩnh, vũ, vui, vương, vượng, vy, xuân, xuyến, yên, yến, ý, lập, ngữ, chuyên, chương, cảnh, cẩn, khuê, thụy, thọ, nhơn, mười, bảy, tám, chín, sáu, năm, tư, út`,
);
