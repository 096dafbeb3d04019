/** What is hard to show well: long titles with stacked accents, pictures that are missing or broken, another script. */
const TITLES = [
  'THÔNG BÁO ĐIỀU CHỈNH GIỜ TIẾP NHẬN VÀ TRẢ KẾT QUẢ HỒ SƠ TẠI BỘ PHẬN MỘT CỬA, ĐỂ THUẬN TIỆN CHO NGƯỜI DÂN DỊP TẾT NGUYÊN ĐÁN ĐINH MÙI',
  'Ra quân tổng vệ sinh, chỉnh trang các tuyến phố trước ngày hội Đại đoàn kết toàn dân tộc',
  'Lịch cấp nước',
  'Tuyên truyền phòng, chống lừa đảo qua mạng tới từng hộ dân ở khu phố 5',
  'بلدية الحي تدعو السكان إلى المشاركة في يوم النظافة وتجميل الشوارع صباح السبت القادم',
  'Hướng dẫn đăng ký tạm trú trực tuyến cho người thuê trọ, sinh viên và công nhân khu chế xuất',
  'Khai mạc giải bóng đá thiếu nhi',
];
const SUMMARY =
  'Ủy ban nhân dân phường đề nghị các tổ dân phố, cơ quan và hộ gia đình cùng thực hiện, kịp thời phản ánh những vướng mắc về bộ phận thường trực để được hướng dẫn, giải quyết trong thời gian sớm nhất.';
const ARABIC =
  'تبدأ الحملة في الساعة السابعة صباحا أمام مقر البلدية، ويرجى من المشاركين إحضار القفازات والأدوات اللازمة.';
const PICTURES = ['mot-cua', 'phien-cho', undefined, 'khong-co', 'trong-cay', 'nha-tro', 'truong-hoc'];

/**
 * The feed of the gallery, as JSON Feed 1.1.
 *
 * @param {string} origin of the pictures
 * @param {'vi' | 'ar'} [lang] of all items: in Arabic, for pages that run from right to left
 */
export function galleryFeed(origin, lang = 'vi') {
  const items = TITLES.map((title, index) => {
    const arabic = lang === 'ar' || index === 4;
    return {
      id: `mau-${index + 1}`,
      url: `${origin}/tin/mau-${index + 1}`,
      title: arabic ? TITLES[4] : title,
      summary: arabic ? ARABIC : SUMMARY,
      content_html: `<p>${arabic ? ARABIC : SUMMARY}</p><h2>1. Thời gian, địa điểm</h2><p>${SUMMARY}</p><blockquote><p>${SUMMARY}</p></blockquote>
        <table><tr><th>Ngày</th><th>Khu phố</th></tr><tr><td>21/11</td><td>Khu phố 1, 2 và 3</td></tr></table>`,
      image: PICTURES[index] && `${origin}/anh/${PICTURES[index]}.svg`,
      date_published: `2026-11-${20 - 2 * index}T10:35:00+07:00`,
      language: arabic ? 'ar' : 'vi',
      authors: [{ name: 'Văn phòng Ủy ban nhân dân phường' }],
      tags: [['Cải cách hành chính', 'Thông báo', 'Tin hoạt động'][index % 3]],
      _bantin: { views: 1234 + 997 * index, ...(index === 0 ? { pinned: true } : {}) },
    };
  });
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Trang tin phường An Lạc Đông',
    home_page_url: `${origin}/`,
    language: lang,
    items,
  });
}
