/**
 * Words inside Vietnamese titles, in lower case. Compiled by hand from general knowledge of the
 * press's usage.
 */
const list = (text: string): readonly string[] => text.split(',').map((item) => item.trim());

/** Words that tie an office to its body or field. */
export const ROLE_CONNECTORS = list(
  'của, tại, ở, thuộc, kiêm, phụ trách, cấp, về, đương nhiệm, tiền nhiệm, -, –, và',
);

/** Fields of work and kinds of an office, as they follow it. */
export const ROLE_FIELDS = list(
  `thường trực, điều hành, danh dự, kinh doanh, kỹ thuật, tài chính, nhân sự, truyền thông, ngoại giao, quốc phòng, y tế, giáo dục, nội vụ, tư pháp,
  công thương, xây dựng, giao thông vận tải, giao thông, nông nghiệp, thương mại, an ninh, đối ngoại, kinh tế, kế hoạch, đầu tư, tổng hợp, hành chính, hình sự, pháp luật, pháp chế,
  công nghệ, thông tin, văn hóa, thể thao, du lịch, khoa học, môi trường, tài nguyên, lao động, thương binh, xã hội, dân tộc, tôn giáo, dân vận, tuyên giáo, tổ chức, kiểm tra, nội chính, chính trị,
  chiến lược, phát triển, sản xuất, dự án, chuyên môn, đào tạo, nghiên cứu, khu vực, quốc gia, cấp cao, toàn cầu, khối, đặc biệt, toàn quyền, thứ nhất, lâm thời, nhà nước, chính phủ, quốc hội,
  trung ương, đảng, đoàn, cảnh sát, điều tra, phòng chống, ma túy, quản trị, tư vấn, bán hàng, tiếp thị, sáng tạo, nghệ thuật, âm nhạc, biên tập, nội dung, y khoa, khoa, bộ môn, lớp, khóa`,
);

/** Words that no title goes across. */
export const ROLE_STOPS = list(
  `đã, đang, sẽ, là, cho, với, để, được, bị, do, khi, rằng, nhưng, còn, thì, mà, vì, nên, có, không, nói, trả lời, gặp, tiếp, mời, theo, cùng, như, từ, đến, vào, trong, sau, trước, khiến, giúp, gọi, hỏi, thấy, thay, chúc, cảm ơn, tặng, nhờ, qua, lên, xuống, ra, này, đó, những, các, một, hai, mọi`,
);
