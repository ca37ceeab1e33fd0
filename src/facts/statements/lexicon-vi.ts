import { type AttributionLexicon, phrases, reportingVerbs } from './lexicon.ts';

const TITLES =
  phrases(`bị cáo, bị can, nhân chứng, chủ tịch, phó chủ tịch, bí thư, phó bí thư, tổng bí thư, thủ tướng, phó thủ tướng, bộ trưởng,
      thứ trưởng, tổng thống, phó tổng thống, giám đốc, phó giám đốc, tổng giám đốc, thị trưởng, đại sứ,
      tổng lãnh sự, trưởng ban, phó trưởng ban, cục trưởng, phó cục trưởng, vụ trưởng, viện trưởng,
      hiệu trưởng, trưởng phòng, phó phòng, chánh văn phòng, chánh án, thống đốc, nghị sĩ, thượng nghị sĩ,
      hạ nghị sĩ, ngoại trưởng, luật sư, giáo sư, tiến sĩ, bác sĩ, kỹ sư, nhà báo, nghệ sĩ, ca sĩ,
      diễn viên, huấn luyện viên, đại tướng, trung tướng, thiếu tướng, đại tá, thượng tá, trung tá, thiếu tá,
      đại úy, trưởng đoàn, tổng thư ký, người phát ngôn, phát ngôn viên, chủ nhiệm, phó chủ nhiệm, đạo diễn,
      tổng biên tập, cảnh sát trưởng, thẩm phán, công tố viên, nữ hoàng, thái tử, hoàng tử, giáo hoàng`);

/** Words in lower case that a title may hold between its head and the name of who bears it. */
const TITLE_LINKS = new Set([
  ...TITLES.flatMap((title) => title.split(' ')),
  ...phrases(`tỉnh, thành, phố, huyện, xã, phường, quận, thị, trấn, khu, của, và, kiêm, nước, bộ, ban, sở, phòng,
    ngành, công, ty, tập, đoàn, hội, đồng, đại, học, trường, bệnh, viện, ủy, uỷ, thường, trực, trung, ương,
    bóng, đá, đội, tuyển, câu, lạc, điều, hành, cấp, cao, quốc, gia, trưởng, phụ, trách, khối, điện, tử,
    văn, thư, ký, chuyên, viên, tại, phó, tổng, giám, đốc, quản, trị, nhân, dân, chính, phủ, thuộc, cơ, quan`),
]);

/** Vietnamese words of attribution. The lists are our own. */
export const vietnameseLexicon: AttributionLexicon = {
  verbs: reportingVerbs({
    any: `cho biết, cho hay, cho rằng, cho biết thêm, khẳng định, nhấn mạnh, nói rằng, tuyên bố, tin tưởng,
      tin rằng, tin tưởng rằng, nói thêm, nói thêm rằng, thừa nhận, nhận định, đánh giá, lưu ý,
      cảnh báo, khuyến cáo, nêu rõ, kết luận, nói là, cho là,
      mong rằng, hy vọng rằng, hi vọng rằng, phàn nàn, phàn nàn rằng, than phiền, than phiền rằng, hứa, cam kết, kêu gọi, đề nghị, phân trần, quả quyết, thổ lộ`,
    clause: `đưa tin, loan tin, nói, kể, kể lại, chia sẻ, bày tỏ, phát biểu, thông báo, thông tin, giải thích, viết, trả lời,
      đáp, tâm sự, bộc bạch, bổ sung, lập luận, tố cáo, cáo buộc, than, than thở, bình luận, phân tích,
      nhắc lại, báo cáo, khuyên, bảo, dặn, nhắn, nhủ, nhắn nhủ, lý giải, lí giải, phản bác, bác bỏ, thú nhận,
      nhớ lại, nói vui, nói đùa, đặt vấn đề, đặt câu hỏi, góp ý, trấn an, chỉ đạo, phản ánh, tranh luận, công bố, thề, hy vọng, hi vọng, mong, mong muốn,
      yêu cầu, đề xuất, nhắc, nhắc nhở, chia sẻ thêm, ghi nhận, cam đoan, nghĩ, nhận xét, trình bày,
      cho thấy, tiết lộ, chỉ ra, phủ nhận, xác nhận, dự đoán, dự báo, khoe, giãi bày, thuật lại, tường thuật, đề cập, kể thêm, làm chứng, khai, khai nhận, điều trần, đăng, tweet, đăng tweet`,
    quote: `hỏi, hỏi lại, tiếp, nói tiếp, tiếp lời, thốt lên, kêu, cười, quát, gắt, đùa, gợi ý, la, hét, thắc mắc, reo, chỉ trích,
      ca ngợi, mô tả, miêu tả, tiếp tục`,
    hearer: 'nói với, kể với, chia sẻ với, trao đổi với, cho biết với',
    participle: '',
  }),
  between: new Set(
    phrases(`đã, cũng, còn, vẫn, lại, tiếp, tục, liền, ngay, lập, tức, thẳng, thắn, một, lần, nữa, từng,
      luôn, đều, chỉ, sẽ, đang, vừa, mới, thì, chợt, bèn, hay, thường, mạnh, mẽ, rõ, ràng, chân, thành, xúc,
      động, vui, vẻ, bức, buồn, rầu, nhiều, trước, đó, sau, hôm, qua, nay, này, ấy, ta, thực, sự, phải,
      có, công, khai`),
  ),
  blockers: new Set(
    phrases(`lời, bài, bản, việc, cuộc, những, các, sự, mọi, bị, được, không, chưa, chẳng, muốn, để,
      theo, nếu, tin, ra, xin, đừng, hãy, nên, cần, từ, về, của, là`),
  ),
  blockersAfter: new Set([
    'của',
    'này',
    'đó',
    'trên',
    'được',
    'chuyện',
    'xấu',
    'tiếng',
    'điện',
    'lên',
    'chung',
    'riêng',
  ]),
  connectors: new Set(['rằng', 'là']),
  commaOpens: true,
  adverbials: new Set(
    phrases(`trong, tại, ngày, sáng, chiều, tối, sau, trước, theo, khi, phát, về, với, để, cũng, đồng, vào,
      trả, trao, qua, từ, ngoài, nhân, đến, ở, trên, cùng, năm, tháng, hôm, mới, nhắc, chia, riêng`),
  ),
  farConnector: true,
  clauseStarters: new Set(),
  bareStarters: new Set(
    phrases(`họ, mình, ông, bà, anh, chị, cô, nếu, tôi, chúng, không, sẽ, đã, đang, đây, đó, việc, có, vẫn,
      hiện, nhiều, mọi, tất, do, vì, bản, cả`),
  ),
  particles: new Set(['thêm']),
  times: new Set(
    phrases(`ngày, hôm, sáng, chiều, tối, trưa, đêm, tuần, tháng, năm, thứ, hai, ba, tư, sáu, bảy, chủ, nhật,
      trước, này, cùng, vào, mới, đây, gần, vừa, qua, nay, đầu, cuối, sớm, rạng, lúc, giờ, /, -`),
  ),
  timeHeads: new Set(
    phrases(
      `ngày, hôm, sáng, chiều, tối, trưa, đêm, tuần, tháng, cùng, mới, vào, gần, đầu, cuối, rạng, lúc`,
    ),
  ),
  quoting: [
    ['dẫn', 'lời'],
    ['trích', 'lời'],
  ],
  finite: new Set(phrases('đã, đang, sẽ, không, chưa, phải, được, bị, cần, rất, thể, nên')),
  relatives: new Set(['mà', 'của', 'để', 'về', 'do']),
  adjuncts: new Set(
    phrases(`với, tại, trong, trên, trước, sau, khi, về, vào, thêm, qua, cho, ở, hôm, sáng, chiều, tối,
      từ, ngày, bằng, như`),
  ),
  occasions: new Set(phrases('hôm qua, hôm nay')),
  joiners: new Set(['và', 'rồi', 'nhưng']),
  pronouns: new Map([
    ['ông', 'male'],
    ['anh', 'male'],
    ['chú', 'male'],
    ['cậu', 'male'],
    ['bác', 'male'],
    ['bà', 'female'],
    ['chị', 'female'],
    ['cô', 'female'],
    ['họ', 'neuter'],
  ]),
  pronounBreakers: new Set(
    phrases(`già, lão, chàng, gái, em, chủ, mẹ, cha, bố, nhân, tài, bạn, giáo, cụ, nội, ngoại, con, dâu, rể,
      cháu, hàng, lái, thợ, bé, trai, vợ, chồng, cả, con, lính, phóng, luật, bác, đội, dì, cậu, nàng`),
  ),
  softeners: new Set(['cũng', 'còn', 'và', 'nhưng', 'vẫn']),
  honorifics: new Map([
    ['ông', 'male'],
    ['anh', 'male'],
    ['chú', 'male'],
    ['cậu', 'male'],
    ['bà', 'female'],
    ['chị', 'female'],
    ['cô', 'female'],
  ]),
  titles: new Set(TITLES),
  inTitle: ({ text, capital }) => TITLE_LINKS.has(text) || capital === true,
  plurals: new Set(['các', 'những', 'một', 'nhiều', 'hai', 'ba', 'mấy', 'mọi', 'số', 'cựu']),
  inverts: false,
  sourceNeedsMark: true,
  whos: new Set(),
  descriptions: new Set(
    phrases(`quan chức, vị quan chức, nam diễn viên, nữ diễn viên, nam ca sĩ, nữ ca sĩ, cầu thủ, nam cầu thủ,
      vị tướng, vị bộ trưởng, vị giáo sư, vị luật sư, vị bác sĩ, nữ nghệ sĩ, nam nghệ sĩ, nữ bác sĩ, vị
      chuyên gia, chuyên gia, nhà lãnh đạo, vị lãnh đạo, vị đại sứ, nữ luật sư, nhà khoa học`).flatMap(
      (phrase) => [phrase, `${phrase} này`],
    ),
  ),
  detachers: new Set(
    phrases(`của, cho, với, về, tại, ở, từ, đến, và, mẹ, cha, bố, má, vợ, chồng, con, em, cháu, bạn, gái,
      trai, gặp, thấy, để, do, bởi, gọi, nhà, cùng, theo, bị, được, giúp, khiến, là, trong, trên, chủ`),
  ),
  voices: new Set(
    phrases(`đại diện, người phát ngôn, phát ngôn viên, lãnh đạo, thông tin từ, báo cáo của, báo cáo, tờ,
      báo, trang, hãng tin, đài, kênh, tạp chí, hãng, công ty, chính quyền, chính phủ, văn phòng`),
  ),
  sources: [
    ['theo', 'thông', 'tin', 'từ'],
    ['theo', 'nguồn', 'tin', 'từ'],
    ['theo', 'tin', 'từ'],
    ['theo', 'lời'],
    ['theo'],
  ],
};
