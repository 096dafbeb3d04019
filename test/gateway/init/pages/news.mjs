/** Invented news of a ward, the newest first: title, day, time, excerpt. */
const ROWS = [
  [
    'Phường Bình Lạc tổ chức ngày hội đọc sách cho thiếu nhi',
    '20/11/2026',
    '10:35',
    'Hơn ba trăm em nhỏ cùng phụ huynh đã tham gia các gian đọc sách trong khuôn viên nhà văn hóa.',
  ],
  [
    'Ra quân dọn vệ sinh tuyến kênh Ba Cây trước mùa mưa',
    '19/11/2026',
    '16:20',
    'Lực lượng dân quân và bà con khu phố 4 vớt hơn hai tấn rác trên đoạn kênh dài một cây số.',
  ],
  [
    'Khai giảng lớp học bơi miễn phí cho học sinh tiểu học',
    '18/11/2026',
    '08:05',
    'Lớp học kéo dài sáu tuần, mỗi buổi có hai huấn luyện viên và một nhân viên y tế túc trực.',
  ],
  [
    'Công an phường hướng dẫn người dân phòng cháy tại nhà trọ',
    '16/11/2026',
    '14:10',
    'Cán bộ đến từng dãy trọ, kiểm tra bình chữa cháy và chỉ cách thoát nạn khi có khói.',
  ],
  [
    'Trao học bổng Cánh Diều cho hai mươi học sinh vượt khó',
    '13/11/2026',
    '09:45',
    'Mỗi suất học bổng trị giá hai triệu đồng do các tiểu thương chợ Bình Lạc đóng góp.',
  ],
  [
    'Hội thi nấu ăn gia đình mừng ngày Phụ nữ Việt Nam',
    '12/11/2026',
    '17:30',
    'Mười hai đội dự thi với các món ăn quen thuộc, giám khảo chấm cả cách bày biện và lời giới thiệu.',
  ],
  [
    'Lấy ý kiến người dân về việc mở rộng hẻm 42 đường Số 7',
    '10/11/2026',
    '15:00',
    'Phương án được niêm yết tại trụ sở trong ba mươi ngày để bà con xem và góp ý.',
  ],
  [
    'Đoàn thanh niên sửa chữa nhà cho gia đình chính sách',
    '09/11/2026',
    '11:15',
    'Căn nhà được lợp lại mái, thay hệ thống điện và sơn mới trong bốn ngày làm việc.',
  ],
];

const ascii = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/** The news with what templates need. */
export const NEWS = ROWS.map(([title, day, time, excerpt], at) => {
  const [date, month, year] = day.split('/');
  return { title, day, time, excerpt, id: 910 - at * 7, slug: ascii(title), date, month, year, number: at + 1 };
});

/** Titles that pages show beside their list: they must not be found. */
export const POPULAR = [
  'Danh sách điểm tiêm phòng cho trẻ trong tháng mười một',
  'Lịch cắt điện bảo trì lưới khu vực phía nam của phường',
  'Cách đăng ký tài khoản định danh mức hai ngay tại nhà',
  'Những tuyến đường cấm xe tải vào giờ cao điểm buổi sáng',
  'Mức thu phí vệ sinh mới áp dụng từ quý một năm tới',
].map((title, at) => ({ title, id: 300 + at, slug: ascii(title) }));

/** Long entries of menus, and links to other sites. */
export const MENU = [
  'Giới thiệu',
  'Chức năng, nhiệm vụ và quyền hạn của Ủy ban nhân dân',
  'Sơ đồ tổ chức và danh bạ điện thoại cán bộ',
  'Lịch làm việc của lãnh đạo phường trong tuần',
  'Thủ tục đăng ký khai sinh có yếu tố nước ngoài',
  'Tin tức - Sự kiện',
  'Hệ thống văn bản chỉ đạo, điều hành của phường',
  'Liên hệ - Góp ý',
].map((title) => ({ title, url: `/${ascii(title)}` }));

export const LINKS = [
  ['Cổng dịch vụ công trực tuyến của thành phố', 'https://dichvu.example.vn/'],
  ['Trang thông tin Mặt trận Tổ quốc thành phố', 'https://mattran.example.vn/trang-chu'],
  ['Báo điện tử của Đảng bộ thành phố Bình Lạc', 'https://bao.example.vn/index'],
];

export const each = (list, render) => list.map(render).join('\n');

/** The items that a page must give. */
export const expectItems = (news, { url, image, time = false, date = true, excerpt = false }) =>
  news.map((item) => ({
    title: item.title,
    url: url(item),
    ...(date && { date: `${item.year}-${item.month}-${item.date}T${time ? item.time : '00:00'}` }),
    ...(image?.(item) && { image: image(item) }),
    ...(excerpt && { summary: item.excerpt }),
  }));

/** The body of an article page in paragraphs. */
export const paragraphs = ({ title, excerpt }) =>
  [
    `${excerpt} Buổi sinh hoạt diễn ra trong không khí vui tươi, có sự tham dự của đại diện các khu phố.`,
    `Phát biểu tại đây, lãnh đạo phường cảm ơn bà con đã đồng hành và mong hoạt động này được duy trì đều đặn hằng năm.`,
    `Dịp này, ban tổ chức cũng thông báo kế hoạch tiếp theo của chương trình “${title}”.`,
  ]
    .map((text) => `<p>${text}</p>`)
    .join('\n');
