import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Units of measure: a figure before them may have a fraction, and 'một' before them is a count. */
const MEASURES = words(
  'km m cm mm nm km² km2 m² m2 m³ m3 cm² cm3 ha hecta héc hectare tấn tạ yến kg kilôgam kilogram ký kí ' +
    'gam gram lít ml mét kilômét kilomet centimet milimet dặm feet foot ft inch yard mẫu sào hải ' +
    'độ giờ phút giây tiếng ngày đêm tuần tháng năm tuổi lần điểm watt kw mw gw kwh mwh gwh ' +
    'hz mhz ghz kb mb gb tb mah ounce lượng chỉ thùng kph mph knot richter cc mã calo calorie kcal bit ' +
    'lb lbs pound atm bar volt ampe w v hp teu mg µg lux gigabyte megabyte mbps gbps',
);

/** Parts of the second word of measures written in two: 'mét vuông', 'độ C', 'hải lý'. */
const MEASURE_TAILS = words('vuông khối c f richter lý sáng kỷ kỉ niên ta giờ');

/** Counting words and nouns of one syllable; behind other words the noun takes two. */
const SINGLE = words(
  'người con chiếc cái vụ lần loài bên phe nước tỉnh xã huyện quận phường thôn bản ấp làng hộ căn ngôi ' +
    'ca trường suất bài bức cuốn quyển tập cây cành bó bông quả trái hạt viên tấm miếng mảnh lá tờ bộ đôi ' +
    'cặp nhóm đội đoàn ban tổ phòng khoa khu vùng miền nơi chỗ điểm hướng cách loại kiểu thứ hạng cấp bậc ' +
    'tầng lớp khóa khoá kỳ kì vòng hiệp trận bàn ván set cú quả phát giải huy chương bằng dự ' +
    'chuyến tàu xe thuyền máy nhà cửa cơn đợt trận lượt phiếu ghế suất gói thùng hộp chai lon bao túi lô ' +
    'giường phim dòng trang chữ từ câu đoạn phần mục khoản điều luật án tội năm dân lính em anh chị ông bà ' +
    'cô chú bác cháu bé bệnh làn nhịp cầu đường hầm cảng ga trạm kho giếng hồ đập ao ruộng vườn ' +
    'thương tù sao cửa mũi liều ổ khẩu viên súng bom tên kẻ gã vị cụ tay chân mắt tai thẻ đòn hòn ngọn núi ' +
    'đảo suối sông biển vết bước giai khâu mặt phía chiều số tài bậc gian lối ngả ngách quẻ tòa toà tháp ca ' +
    'mẫu nền thửa mạng nhân cuộc buổi hồ khách họ đàn bầy thế đời ngành sở bộ hãng',
);

/** Nouns of one syllable above that also begin a word of two, with what follows there. */
const COMPOUNDS: Readonly<Record<string, ReadonlySet<string>>> = {
  dự: words('án luật thảo'),
  bệnh: words('nhân viện'),
  hội: words('viên đồng nghị'),
  cửa: words('hàng hiệu'),
  trường: words('hợp học'),
  ban: words('ngành nhạc'),
  bộ: words('phim trưởng ngành đội binh'),
  điều: words('khoản'),
  thương: words('binh hiệu vong'),
  tù: words('nhân binh'),
  máy: words('bay tính'),
  cảnh: words('sát'),
  huy: words('chương'),
  khách: words('sạn hàng mời'),
  nhân: words('viên vật chứng công sự khẩu'),
  tài: words('khoản xế liệu sản'),
  số: words('điện'),
  hồ: words('sơ'),
  giải: words('thưởng pháp'),
  thế: words('hệ kỷ'),
  tầng: words('lớp'),
  trang: words('trại'),
  tàu: words('ngầm chiến'),
  lính: words('cứu'),
  chiều: words('không'),
  thành: words('viên phố phần'),
  dân: words('tộc'),
  cầu: words('thủ'),
  quả: words('bóng'),
  tên: words('lửa'),
  nhóm: words('nghề'),
  nhà: words('báo máy thờ thơ văn hàng nước trường dân tù vua thuốc ga kho sách trẻ tang'),
  phát: words('ngôn súng'),
  mặt: words('hàng bằng trận'),
  cây: words('số cầu'),
  giai: words('đoạn'),
  đội: words('tuyển bóng'),
  lần: words('lượt'),
  hạng: words('mục'),
  ngành: words('hàng nghề'),
  người: words(''),
  sở: words(''),
  giáo: words('viên sư'),
  chị: words('em'),
  anh: words('em'),
};

/** Words that no counted noun starts with: what stands before them is a bare figure. */
const NO_NOUN = words(
  'của và là đã đang sẽ được bị cho trong ở tại với từ đến tới khi thì mà nên cũng còn hay hoặc để vào ra ' +
    'lên xuống theo về do vì trên dưới sau trước nữa này đó ấy kia rồi không có nhưng so bằng như qua cùng ' +
    'nếu nhằm tăng giảm đạt chiếm vẫn chỉ rất quá bởi trừ thuộc gồm cả giữa hơn gần khoảng lại mới vừa đều ' +
    'xung nay ngoái thay dù tuy tức nhờ rằng đi đây ngoài cộng tương nói cao thấp xảy thiệt mất sống chết ' +
    'thêm luôn phải cần nhưng sang suốt kể kém lúc hồi tiếp ai gì vậy thế',
);

/** 'nhà lãnh đạo', 'nhà khoa học': the counting word needs the two syllables behind it. */
const TRIPLE_HEADS = words('nhà thượng hạ');

/** Whether a token is a unit of measure. */
export function isVietnameseMeasure(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.text === '°' || token.text === '%' || token.text === '‰') return true;
  const next = tokens[at + 1]?.lower ?? '';
  if (token.lower === 'thế') return next === 'kỷ' || next === 'kỉ';
  if (token.lower === 'thập') return next === 'kỷ' || next === 'kỉ' || next === 'niên';
  return token.kind === 'word' && MEASURES.has(token.lower);
}

export interface ReadUnit {
  unit: string;
  end: number;
}

function isNounWord(token: Token | undefined): token is Token {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    !isCapitalized(token) &&
    !NO_NOUN.has(token.lower)
  );
}

/** 'km', 'mét vuông', 'độ C', '°C', 'dặm/giờ', 'người/km²'. */
function readMeasure(tokens: readonly Token[], at: number): number | undefined {
  if (!isVietnameseMeasure(tokens, at)) return undefined;
  let end = at + 1;
  const tail = tokens[end];
  if (
    tail &&
    MEASURE_TAILS.has(tail.lower) &&
    (tokens[at]?.lower !== 'ngày' || tail.lower !== 'ta')
  )
    end += 1;
  return end;
}

/** '/giờ' behind a unit. */
function readPer(tokens: readonly Token[], at: number): number {
  const [slash, unit] = tokens.slice(at, at + 2);
  return slash?.text === '/' && slash.glued && unit?.kind === 'word' && unit.glued ? at + 2 : at;
}

/**
 * The counted noun or measure at an index, as written and as short as it stays a word: 'km²', 'dự án',
 * 'nhà lãnh đạo', 'tỉnh, thành phố'.
 */
export function readVietnameseUnit(
  text: string,
  tokens: readonly Token[],
  at: number,
): ReadUnit | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  const unitTo = (end: number): ReadUnit => {
    const last = tokens[end - 1];
    return { unit: text.slice(first.start, last?.end ?? first.end), end };
  };
  const measure = readMeasure(tokens, at);
  if (measure !== undefined) return unitTo(readPer(tokens, measure));
  if (!isNounWord(first)) return undefined;
  const [second, third] = [tokens[at + 1], tokens[at + 2]];
  const secondIsNoun = isNounWord(second) && second.text !== first.text;
  if (first.lower === 'tỉnh' && second?.text === ',' && third?.lower === 'thành') {
    return unitTo(tokens[at + 3]?.lower === 'phố' ? at + 4 : at + 3);
  }
  const compound = COMPOUNDS[first.lower];
  const isCompound = secondIsNoun && compound?.has(second.lower) === true;
  if (!isCompound && TRIPLE_HEADS.has(first.lower) && secondIsNoun && isNounWord(third)) {
    return unitTo(at + 3);
  }
  if (isCompound || (secondIsNoun && !SINGLE.has(first.lower))) return unitTo(at + 2);
  return unitTo(readPer(tokens, at + 1));
}

/** Whether a word counts or measures by itself ('người', 'km'), so that '1954 người' is no year. */
export function isCountingWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    !isCapitalized(token) &&
    (MEASURES.has(token.lower) || SINGLE.has(token.lower))
  );
}
