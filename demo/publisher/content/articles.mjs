/**
 * The announcements of an invented city, Lạc Hải, in the shape of a Vietnamese public portal. Newest first.
 * Every name, number and event is made up.
 *
 * @typedef {{photo: string, caption: string} | {list: string[]} | {heading: string} | string} Block
 * @typedef {object} Article
 * @property {string} id
 * @property {string} date ISO 8601, +07:00
 * @property {string} [modified]
 * @property {string} title
 * @property {string[]} tags the first is the category ("Chuyên mục")
 * @property {string} unit by-line
 * @property {string} [source] where it was first published; the portal itself where absent
 * @property {number} views
 * @property {string} lead
 * @property {Block[]} body
 * @property {{file: string, title: string}[]} [attachments]
 * @property {true} [pinned]
 * @property {string} [expires]
 */

const photo = (name, caption) => ({ photo: name, caption });
const list = (...entries) => ({ list: entries });
const heading = (text) => ({ heading: text });

const federation = 'Liên đoàn Lao động thành phố Lạc Hải';
const ward = 'Ủy ban nhân dân phường An Lạc Đông';

/** @type {Article[]} */
export const articles = [
  {
    id: '1b6d2a7b-300f-4607-aa1e-2fc22040d667',
    date: '2026-11-22T16:40:00+07:00',
    title: 'Công an phường An Lạc Đông ra quân bảo đảm trật tự đô thị, an toàn giao thông dịp cuối năm',
    tags: ['An ninh trật tự', 'Trật tự đô thị'],
    unit: 'Phòng Tham mưu',
    views: 412,
    lead: 'Sáng 22/11, Công an phường An Lạc Đông phối hợp các đoàn thể và tổ bảo vệ an ninh, trật tự cơ sở tổ chức lễ ra quân, mở đợt cao điểm bảo đảm trật tự đô thị, an toàn giao thông từ nay đến hết tháng 02/2027.',
    body: [
      'Đợt cao điểm thực hiện Kế hoạch số 214/KH-UBND của Ủy ban nhân dân phường về “Giữ gìn phố phường xanh, sạch, an toàn dịp cuối năm”. Lực lượng tham gia gồm 68 cán bộ, chiến sĩ và thành viên tổ bảo vệ an ninh, trật tự ở 24 khu phố.',
      photo('tuan-tra', 'Tổ tuần tra kiểm soát khu vực cầu Kênh Xáng vào buổi tối.'),
      'Ba nhóm việc được tập trung thực hiện:',
      list(
        'Tuần tra khép kín địa bàn, nhất là các tuyến đường ven kênh, khu nhà trọ và khu vực quanh chợ An Lạc Đông.',
        'Nhắc nhở, sau đó xử lý nghiêm trường hợp lấn chiếm vỉa hè, đỗ xe không đúng nơi quy định.',
        'Vận động hộ dân, cửa hàng tự lắp camera, kết nối về Công an phường khi cần trích xuất.',
      ),
      photo('camera', 'Camera an ninh do người dân đóng góp tại nút giao đường số 7.'),
      'Người dân phát hiện vụ việc liên quan đến an ninh, trật tự có thể báo tin qua số điện thoại trực ban, hoạt động suốt 24 giờ trong ngày. Thông tin về người báo tin được giữ kín.',
    ],
    attachments: [{ file: 'ke-hoach-214.pdf', title: 'Kế hoạch số 214/KH-UBND' }],
  },
  {
    id: 'dc8fc1ae-c06c-42bf-adb9-49f8e313d5bb',
    date: '2026-11-21T10:05:00+07:00',
    title:
      'Cảnh báo thủ đoạn giả danh cán bộ thuế, điện lực gọi điện yêu cầu cài đặt ứng dụng lạ để chiếm đoạt tài khoản ngân hàng',
    tags: ['An ninh trật tự', 'Chuyển đổi số'],
    unit: 'Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao',
    views: 5836,
    lead: 'Trong hai tuần đầu tháng 11, cơ quan chức năng tiếp nhận nhiều phản ánh về việc đối tượng gọi điện, tự xưng là cán bộ, đề nghị người dân bấm vào đường dẫn và cài đặt ứng dụng không rõ nguồn gốc.',
    body: [
      'Các đối tượng thường đọc đúng họ tên, địa chỉ của người nghe để tạo lòng tin, rồi viện lý do “cập nhật mã số thuế” hoặc “hoàn tiền điện” để gửi đường dẫn. Khi ứng dụng được cài đặt và cấp quyền trợ năng, điện thoại bị chiếm quyền điều khiển.',
      photo('lua-dao', 'Ứng dụng giả mạo thường yêu cầu quyền trợ năng ngay khi mở lần đầu.'),
      'Người dân cần ghi nhớ:',
      list(
        'Cơ quan nhà nước không gọi điện yêu cầu cài đặt ứng dụng hay cung cấp mã OTP.',
        'Chỉ tải ứng dụng từ kho ứng dụng chính thức; không bấm vào đường dẫn lạ trong tin nhắn.',
        'Khi nghi ngờ, hãy tắt máy, gọi lại số tổng đài được công bố của đơn vị.',
        'Nếu đã lỡ cài đặt, ngắt kết nối mạng, báo ngay ngân hàng để tạm khóa tài khoản và đến Công an phường gần nhất.',
      ),
    ],
  },
  {
    id: '14408f72-d2ce-4888-8e7b-6864e4552434',
    date: '2026-11-20T14:20:00+07:00',
    title:
      'Công đoàn cơ sở khu chế xuất Phú Thịnh Tây tổ chức hội nghị đối thoại với hơn 600 đoàn viên, người lao động',
    tags: ['Công đoàn'],
    unit: 'Ban Quan hệ lao động',
    source: federation,
    views: 938,
    lead: 'Hội nghị ghi nhận 47 ý kiến về tiền lương, bữa ăn ca và nhà trẻ cho con công nhân; 39 ý kiến được người sử dụng lao động trả lời ngay tại chỗ.',
    body: [
      'Ngày 20/11, Công đoàn khu chế xuất Phú Thịnh Tây tổ chức hội nghị đối thoại định kỳ với chủ đề “Lắng nghe để đồng hành”. Trước hội nghị, các tổ công đoàn đã thu thập ý kiến bằng phiếu giấy và biểu mẫu điện tử trong suốt ba tuần.',
      photo('hoi-nghi', 'Toàn cảnh hội nghị đối thoại tại hội trường khu chế xuất.'),
      'Những nội dung được quan tâm nhiều nhất là phương án thưởng Tết, chất lượng bữa ăn ca và việc mở thêm lớp giữ trẻ ngoài giờ. Đại diện doanh nghiệp cam kết công bố phương án thưởng Tết trước ngày 20/12/2026.',
      photo('cong-nhan', 'Đoàn viên công đoàn tại xưởng lắp ráp số 3.'),
      'Tám ý kiến còn lại được giao cho Ban Quan hệ lao động theo dõi và trả lời bằng văn bản trong vòng 15 ngày làm việc.',
    ],
  },
  {
    id: '310f061a-2929-41d9-b8a0-182ea5ce3375',
    date: '2026-11-19T08:00:00+07:00',
    title:
      'HƯỚNG DẪN NHỮNG VIỆC CẦN LÀM KHI XẢY RA CHÁY Ở NHÀ ỐNG, KHU TRỌ TẬP TRUNG VÀ CHẾ ĐỘ HỖ TRỢ SỬA CHỮA LỐI THOÁT NẠN',
    tags: ['Phòng cháy chữa cháy', 'Thông báo'],
    unit: 'Phòng Cảnh sát PCCC và CNCH',
    views: 3127,
    lead: 'Mỗi hộ gia đình cần có ít nhất một bình chữa cháy, một lối thoát nạn thứ hai và tự diễn tập mỗi quý một lần để mọi người trong nhà biết phải làm gì trong những phút đầu tiên.',
    body: [
      'Theo thống kê, phần lớn vụ cháy nhà ở bắt nguồn từ sự cố điện vào ban đêm. Với nhà ống và khu trọ chỉ có một lối ra, việc chuẩn bị trước quyết định khả năng thoát nạn.',
      photo('chua-chay', 'Lực lượng chữa cháy hướng dẫn người dân sử dụng lăng phun nước.'),
      heading('Khi phát hiện cháy'),
      list(
        'Hô hoán, báo cho mọi người trong nhà và hàng xóm; ngắt cầu dao điện nếu có thể.',
        'Dùng bình chữa cháy khi đám cháy còn nhỏ và lối thoát ở phía sau lưng.',
        'Cúi thấp người, che mũi miệng bằng khăn ướt, men theo tường ra lối thoát nạn.',
        'Gọi 114, nói rõ địa chỉ, có người mắc kẹt hay không.',
      ),
      heading('Hỗ trợ sửa chữa lối thoát nạn'),
      'Hộ nghèo, hộ cận nghèo và chủ khu trọ có từ 10 phòng trở lên được hỗ trợ một phần kinh phí mở lối thoát nạn thứ hai. Hồ sơ nộp tại Trung tâm Phục vụ hành chính công phường trước ngày 31/12/2026.',
      photo('nha-tro', 'Khu trọ trên đường số 12 đã mở thêm cầu thang thoát nạn bên ngoài.'),
    ],
    attachments: [
      { file: 'so-tay-thoat-nan.pdf', title: 'Sổ tay thoát nạn cho nhà ống và khu trọ' },
      { file: 'mau-don-ho-tro.pdf', title: 'Mẫu đơn đề nghị hỗ trợ' },
    ],
  },
  {
    id: 'ca5f1c91-9ef9-4f2b-9c59-0f7c6968d3a1',
    date: '2026-11-18T15:30:00+07:00',
    title: 'Gần 1.200 suất quà và phiên chợ 0 đồng dành cho công nhân xa quê ở lại thành phố đón Tết',
    tags: ['Đời sống công nhân'],
    unit: 'Ban Chính sách, pháp luật',
    source: federation,
    views: 2204,
    lead: 'Chương trình “Tết ấm khu trọ” năm nay mở sớm hơn mọi năm hai tuần, ưu tiên công nhân mất việc, giảm giờ làm và gia đình có con nhỏ ở khu trọ.',
    body: [
      'Liên đoàn Lao động thành phố dự kiến tổ chức bốn phiên chợ tại các phường có đông công nhân. Mỗi gia đình nhận một phiếu mua hàng, tự chọn gạo, dầu ăn, sữa và đồ dùng học tập.',
      photo('phien-cho', 'Các gian hàng của phiên chợ 0 đồng năm trước.'),
      'Danh sách người nhận do tổ công đoàn và chủ khu trọ cùng lập, niêm yết công khai năm ngày trước khi phát phiếu. Đoàn viên có thể phản ánh qua hộp thư góp ý đặt tại các khu nhà trọ.',
      photo('nha-tro', 'Khu nhà trọ công nhân ở phường Vĩnh Hòa Bắc.'),
    ],
  },
  {
    id: '6c0d8f92-b96e-4470-a7c5-2e0eb72846be',
    date: '2026-11-17T09:45:00+07:00',
    title: 'Tổ công nghệ số cộng đồng đến tận nhà hướng dẫn người cao tuổi nộp hồ sơ trực tuyến',
    tags: ['Chuyển đổi số', 'Cải cách hành chính'],
    unit: 'Văn phòng HĐND và UBND phường',
    source: ward,
    views: 1460,
    lead: 'Sau một tháng thực hiện mô hình “Đi từng ngõ, hướng dẫn từng người”, 24 tổ công nghệ số của phường An Lạc Đông đã hỗ trợ 1.835 lượt người dân.',
    body: [
      'Mỗi tổ có từ năm đến bảy thành viên là đoàn viên thanh niên, giáo viên nghỉ hưu và cán bộ khu phố. Buổi hướng dẫn được hẹn trước qua điện thoại, thường kéo dài khoảng 30 phút.',
      photo('to-cong-nghe', 'Thành viên tổ công nghệ số hướng dẫn một cụ bà tra cứu kết quả hồ sơ.'),
      'Thủ tục được hỏi nhiều nhất là đăng ký tạm trú, cấp bản sao trích lục khai sinh và trợ cấp hưu trí xã hội. Tỷ lệ hồ sơ nộp trực tuyến của phường trong tháng 10 đạt 86,4%, tăng 11,2 điểm phần trăm so với tháng trước.',
      photo('dich-vu-cong', 'Hồ sơ trực tuyến có thể theo dõi ngay trên điện thoại.'),
    ],
  },
  {
    id: '1dc0670b-dbaa-4f73-8f4f-76182ed6c53c',
    date: '2026-11-16T07:30:00+07:00',
    modified: '2026-11-18T11:00:00+07:00',
    title: 'Thông báo lịch tiếp công dân định kỳ tháng 12 năm 2026 của Chủ tịch Ủy ban nhân dân phường An Lạc Đông',
    tags: ['Thông báo'],
    unit: 'Văn phòng HĐND và UBND phường',
    source: ward,
    views: 1893,
    pinned: true,
    lead: 'Chủ tịch Ủy ban nhân dân phường tiếp công dân vào sáng thứ Năm hằng tuần tại Phòng Tiếp công dân, tầng trệt trụ sở số 35 đường Bến Lạc.',
    body: [
      'Thời gian tiếp từ 08 giờ 00 đến 11 giờ 00 các ngày 03, 10, 17, 24 và 31/12/2026. Người dân mang theo căn cước và tài liệu liên quan; có thể đăng ký trước để được xếp lượt.',
      photo('tru-so', 'Trụ sở Ủy ban nhân dân phường An Lạc Đông.'),
      'Đơn gửi qua đường bưu chính hoặc nộp trực tuyến được trả lời trong thời hạn do pháp luật quy định. Trường hợp thay đổi lịch, phường sẽ thông báo trước ít nhất hai ngày làm việc.',
    ],
    attachments: [{ file: 'lich-tiep-cong-dan-12-2026.pdf', title: 'Lịch tiếp công dân tháng 12/2026' }],
  },
  {
    id: '460abbf5-c37b-4dc1-85a8-bf1e5bd00ac2',
    date: '2026-11-15T19:10:00+07:00',
    title: 'Ngày hội “Toàn dân bảo vệ an ninh Tổ quốc” ở khu phố 9: mỗi nhà một ngọn đèn, mỗi ngõ một chiếc camera',
    tags: ['An ninh trật tự'],
    unit: 'Công an phường An Lạc Đông',
    views: 1077,
    lead: 'Hơn 300 người dân dự ngày hội, cùng nhìn lại một năm thực hiện mô hình “Ngõ sáng, nhà yên” với 142 bóng đèn và 58 camera do người dân tự nguyện đóng góp.',
    body: [
      'Mô hình bắt đầu từ đề xuất của một tổ trưởng dân phố sau hai vụ mất trộm xe máy hồi đầu năm. Đến nay, 17 trên 24 khu phố đã làm theo; số vụ trộm cắp tài sản trong mười tháng giảm 41% so với cùng kỳ.',
      photo('hop-dan', 'Người dân khu phố 9 phát biểu tại ngày hội.'),
      'Dịp này, Ủy ban nhân dân phường khen thưởng 06 tập thể, 14 cá nhân có thành tích trong phong trào.',
      photo('duong-pho', 'Tuyến ngõ 118 sau khi được lắp đèn chiếu sáng.'),
    ],
  },
  {
    id: 'b9550586-1f96-4344-8324-f0d6a089fb8c',
    date: '2026-11-13T10:30:00+07:00',
    title: 'Từ ngày 01/12, Trung tâm Phục vụ hành chính công phường tiếp nhận hồ sơ cả sáng thứ Bảy',
    tags: ['Cải cách hành chính', 'Thông báo'],
    unit: 'Trung tâm Phục vụ hành chính công',
    source: ward,
    views: 4318,
    lead: 'Việc làm thêm sáng thứ Bảy nhằm phục vụ công nhân và người lao động không thể nghỉ việc trong giờ hành chính; áp dụng với 62 thủ tục phát sinh nhiều hồ sơ.',
    body: [
      'Trung tâm bố trí bốn quầy tiếp nhận, một quầy hướng dẫn nộp hồ sơ trực tuyến và một quầy ưu tiên cho người cao tuổi, người khuyết tật, phụ nữ mang thai.',
      photo('mot-cua', 'Công chức hướng dẫn người dân tại quầy tiếp nhận hồ sơ.'),
      'Kết quả có thể nhận tại quầy, tại nhà qua dịch vụ bưu chính công ích hoặc bản điện tử có ký số. Người dân đánh giá mức độ hài lòng ngay tại quầy bằng mã QR.',
    ],
    attachments: [{ file: 'danh-muc-62-thu-tuc.pdf', title: 'Danh mục 62 thủ tục tiếp nhận sáng thứ Bảy' }],
  },
  {
    id: 'a25605a1-1bb6-4959-9f4a-8cddcb8c231a',
    date: '2026-11-12T16:00:00+07:00',
    title: 'Khai mạc Hội thao công nhân, viên chức, lao động thành phố Lạc Hải lần thứ XII',
    tags: ['Công đoàn'],
    unit: 'Ban Tuyên giáo',
    source: federation,
    views: 1689,
    lead: 'Hội thao có 56 đoàn với 1.420 vận động viên, tranh tài ở bảy môn: bóng đá, bóng chuyền, cầu lông, kéo co, cờ tướng, chạy việt dã và nhảy dây tập thể.',
    body: [
      'Đây là lần đầu hội thao có nội dung dành cho gia đình công nhân, với 84 đội gồm cha mẹ và con nhỏ đăng ký tham gia.',
      photo('hoi-thao', 'Trận bóng chuyền nữ mở màn hội thao.'),
      'Các trận đấu diễn ra sau 17 giờ và vào ngày Chủ nhật để không ảnh hưởng giờ làm. Lễ bế mạc dự kiến tổ chức tối 06/12 tại Nhà văn hóa Lao động thành phố.',
    ],
  },
  {
    id: 'b907518b-6f68-457a-8c70-c0fc767fc8a4',
    date: '2026-11-11T08:15:00+07:00',
    title: 'Thông báo tạm ngừng cấp nước để sửa chữa tuyến ống D300 trên đường Bến Lạc',
    tags: ['Thông báo'],
    unit: 'Văn phòng HĐND và UBND phường',
    source: ward,
    views: 987,
    expires: '2026-11-15T00:00:00+07:00',
    lead: 'Thời gian ngừng cấp nước từ 22 giờ 00 ngày 13/11 đến 05 giờ 00 ngày 14/11/2026, ảnh hưởng các khu phố 3, 4 và 5.',
    body: [
      'Đề nghị các hộ dân chủ động dự trữ nước sinh hoạt và khóa van sau đồng hồ trước khi nước có trở lại. Xe bồn được bố trí tại nhà văn hóa khu phố 4.',
    ],
  },
  {
    id: '14a6cffb-e251-4f5e-973d-9de104f9b136',
    date: '2026-11-10T13:50:00+07:00',
    title: 'Kết quả sơ kết 06 tháng thực hiện Đề án “Phường không giấy tờ”',
    tags: ['Cải cách hành chính', 'Chuyển đổi số'],
    unit: 'Phòng Văn hóa - Xã hội',
    source: ward,
    views: 1215,
    lead: 'Đề án giúp cắt giảm 214 biểu mẫu giấy, rút ngắn thời gian giải quyết trung bình từ 4,6 ngày xuống còn 2,9 ngày; không còn hồ sơ quá hạn trong quý III.',
    body: [
      'Để hoàn thành mục tiêu của Đề án trong năm 2026, Chủ tịch Ủy ban nhân dân phường yêu cầu:',
      list(
        'Các bộ phận số hóa toàn bộ hồ sơ tồn từ năm 2020 đến nay, hoàn thành trước ngày 20/12/2026.',
        'Không yêu cầu người dân nộp lại giấy tờ đã có trong cơ sở dữ liệu dùng chung.',
        'Công khai kết quả xếp hạng của từng bộ phận trên trang thông tin điện tử vào thứ Hai hằng tuần.',
      ),
      photo('dich-vu-cong', 'Kết quả giải quyết hồ sơ được trả trên môi trường điện tử.'),
    ],
    attachments: [{ file: 'bao-cao-so-ket.pdf', title: 'Báo cáo sơ kết 06 tháng' }],
  },
  {
    id: 'e76be8aa-43d6-4b62-98e9-69621d156639',
    date: '2026-11-08T17:25:00+07:00',
    title: 'Ngày hội “Giọt hồng công nhân”: 386 đơn vị máu được hiến tại Nhà văn hóa Lao động thành phố',
    tags: ['Đời sống công nhân'],
    unit: 'Ban Nữ công',
    source: federation,
    views: 1342,
    lead: 'Nhiều công nhân vừa tan ca đêm đã đến thẳng điểm hiến máu; có gia đình cả hai vợ chồng cùng tham gia.',
    body: [
      'Đây là lần thứ ba trong năm chương trình được tổ chức, nâng tổng số đơn vị máu tiếp nhận lên 1.104, vượt 10,4% kế hoạch.',
      photo('hien-mau', 'Người lao động tham gia hiến máu tình nguyện.'),
      'Người hiến máu được khám sức khỏe, xét nghiệm miễn phí và nghỉ một ngày hưởng nguyên lương theo thỏa ước lao động tập thể của doanh nghiệp.',
    ],
  },
  {
    id: '826ec6d0-4cde-4ef7-8e71-b7a647e2b7af',
    date: '2026-11-06T09:00:00+07:00',
    title: 'Đề xuất xây nhà trẻ trong khu công nghiệp: con gần mẹ, mẹ yên tâm sản xuất',
    tags: ['Đời sống công nhân'],
    unit: 'Ban Nữ công',
    source: federation,
    views: 2571,
    lead: 'Khảo sát với 2.300 nữ công nhân cho thấy 64% phải gửi con ở điểm giữ trẻ tự phát; nhu cầu lớn nhất là giữ trẻ đến 20 giờ và cả ngày thứ Bảy.',
    body: [
      'Từ kết quả khảo sát, Liên đoàn Lao động thành phố kiến nghị dành 3.200 m² đất ở khu công nghiệp Tân Khánh để xây nhà trẻ cho khoảng 240 cháu, do doanh nghiệp và công đoàn cùng góp vốn.',
      photo('truong-hoc', 'Giờ tan học ở một điểm trường gần khu công nghiệp.'),
      'Trước mắt, hai doanh nghiệp đã đồng ý dành một phần nhà ăn làm lớp giữ trẻ ngoài giờ từ tháng 01/2027.',
    ],
  },
  {
    id: '9e645fca-1e46-4023-b870-d002d367c4ca',
    date: '2026-11-05T14:10:00+07:00',
    title: 'Điểm cấp căn cước lưu động phục vụ người già yếu, người khuyết tật tại nhà',
    tags: ['Cải cách hành chính', 'An ninh trật tự'],
    unit: 'Phòng Cảnh sát quản lý hành chính về trật tự xã hội',
    views: 1766,
    lead: 'Tổ lưu động mang theo thiết bị thu nhận vân tay, mống mắt và máy ảnh đến từng nhà; kết quả được trả trong vòng bảy ngày làm việc.',
    body: [
      'Trong tháng 10, tổ lưu động đã làm thủ tục cho 217 trường hợp ở bốn phường. Người thân có thể đăng ký qua điện thoại hoặc tại khu phố, không phải nộp thêm giấy tờ.',
      photo('can-cuoc', 'Thu nhận thông tin cấp căn cước cho người cao tuổi.'),
    ],
  },
  {
    id: 'a7417acc-777d-4319-a107-660d2378bec4',
    date: '2026-11-03T08:40:00+07:00',
    title: 'Phường Vĩnh Hòa Bắc trồng 1.500 cây xanh dọc kênh Nhị Lộc',
    tags: ['Thông báo', 'Đời sống công nhân'],
    unit: 'Phòng Kinh tế, Hạ tầng và Đô thị',
    source: 'Ủy ban nhân dân phường Vĩnh Hòa Bắc',
    views: 654,
    lead: 'Sau khi nạo vét, bờ kênh dài 2,4 km được trồng sao đen, bằng lăng và giáng hương; mỗi đoạn giao cho một khu phố chăm sóc.',
    body: [
      'Đông đảo đoàn viên thanh niên, cựu chiến binh và công nhân khu trọ gần kênh đã tham gia trồng cây trong hai ngày cuối tuần.',
      photo('trong-cay', 'Người dân trồng cây dọc kênh Nhị Lộc.'),
      'Mỗi cây có một mã số để người dân báo khi cây gãy đổ, sâu bệnh. Phường dự kiến mở đường đi bộ ven kênh trong quý II năm 2027.',
    ],
  },
  {
    id: 'd6f1afa7-b3bc-4b39-8904-035e594ddea3',
    date: '2026-10-30T15:00:00+07:00',
    title: 'Diễn tập phương án chữa cháy và cứu nạn, cứu hộ tại chợ An Lạc Đông',
    tags: ['Phòng cháy chữa cháy'],
    unit: 'Phòng Cảnh sát PCCC và CNCH',
    views: 1598,
    lead: 'Tình huống giả định: cháy do chập điện ở dãy hàng vải lúc 09 giờ, ngọn lửa lan nhanh, có bốn người mắc kẹt ở tầng lửng.',
    body: [
      'Cuộc diễn tập huy động 05 xe chữa cháy, 01 xe thang, 92 cán bộ, chiến sĩ và lực lượng chữa cháy cơ sở của chợ. Sau 25 phút, toàn bộ người mắc kẹt được đưa ra ngoài an toàn.',
      photo('chua-chay', 'Lực lượng chuyên nghiệp triển khai đội hình phun nước.'),
      'Ban Quản lý chợ được yêu cầu khắc phục ba tồn tại: hàng hóa lấn lối đi, một số vòi chữa cháy không đủ áp lực và đèn chiếu sáng sự cố ở cổng số 2 bị hỏng.',
    ],
  },
  {
    id: '9d8542b5-1bde-40dd-942c-982d1ee9f7f8',
    date: '2026-10-27T10:20:00+07:00',
    title: 'Công đoàn ngành Dệt may ký thỏa ước lao động tập thể nhóm doanh nghiệp đầu tiên của thành phố',
    tags: ['Công đoàn'],
    unit: 'Ban Quan hệ lao động',
    source: federation,
    views: 1120,
    lead: 'Thỏa ước áp dụng cho 11 doanh nghiệp với 8.700 lao động, bảo đảm mức bữa ăn ca không thấp hơn 32.000 đồng và thêm hai ngày nghỉ có lương mỗi năm.',
    body: [
      'Sau bảy tháng thương lượng, các bên thống nhất 14 điều khoản có lợi hơn quy định chung, trong đó có hỗ trợ tiền thuê nhà, khám sức khỏe chuyên sâu cho lao động nữ và thưởng thâm niên.',
      photo('hoi-nghi', 'Lễ ký kết thỏa ước lao động tập thể nhóm doanh nghiệp.'),
    ],
    attachments: [{ file: 'toan-van-thoa-uoc.pdf', title: 'Toàn văn thỏa ước lao động tập thể' }],
  },
  {
    id: '2a95a4ca-af20-4720-b810-7c51d235e1a9',
    date: '2026-10-24T18:30:00+07:00',
    title: 'Lớp học nghề buổi tối miễn phí: thêm tay nghề, thêm thu nhập cho công nhân trẻ',
    tags: ['Công đoàn'],
    unit: 'Ban Tuyên giáo',
    source: federation,
    views: 1904,
    lead: 'Ba lớp sửa chữa điện lạnh, may thời trang và tin học văn phòng khai giảng trong tháng 11, mỗi lớp 35 học viên, học vào tối thứ Ba và thứ Sáu.',
    body: [
      'Học viên được cấp tài liệu, bữa ăn nhẹ và chứng nhận sau khóa học. Doanh nghiệp trong khu công nghiệp cam kết ưu tiên bố trí việc làm đúng nghề.',
      photo('cong-nhan', 'Công nhân thực hành tại xưởng đào tạo.'),
      'Đăng ký tại công đoàn cơ sở hoặc Nhà văn hóa Lao động trước ngày 08/11/2026.',
    ],
  },
  {
    id: 'a8cee3c8-da54-4c49-9026-f6efd8f34d11',
    date: '2026-10-21T09:30:00+07:00',
    title: '“Mười lăm phút cổng trường”: phân luồng, kẻ vạch và đội hình phụ huynh tự quản tại sáu trường học',
    tags: ['An ninh trật tự'],
    unit: 'Phòng Cảnh sát giao thông',
    views: 1431,
    lead: 'Sau hai tháng thí điểm, tình trạng ùn ứ trước cổng trường giờ tan học giảm rõ rệt; không xảy ra tai nạn giao thông liên quan đến học sinh.',
    body: [
      'Mô hình gồm vạch chờ dành riêng cho phụ huynh, dải phân cách mềm và khung giờ tan học lệch nhau 15 phút giữa các khối lớp.',
      photo('truong-hoc', 'Học sinh qua đường theo hướng dẫn trước cổng trường.'),
      'Từ học kỳ II, mô hình sẽ mở rộng ra toàn bộ 31 trường trên địa bàn.',
    ],
  },
  {
    id: '0fcd0692-4751-4343-82f8-3f03cf865baf',
    date: '2026-10-18T08:00:00+07:00',
    title: 'Niêm yết danh sách đề nghị công nhận Gia đình văn hóa, Khu phố văn hóa năm 2026',
    tags: ['Thông báo'],
    unit: 'Phòng Văn hóa - Xã hội',
    source: ward,
    views: 823,
    lead: 'Danh sách được niêm yết tại trụ sở Ủy ban nhân dân phường và 24 nhà văn hóa khu phố đến hết ngày 28/10/2026 để lấy ý kiến nhân dân.',
    body: [
      'Ý kiến góp ý gửi trực tiếp cho trưởng khu phố hoặc Phòng Văn hóa - Xã hội. Sau thời hạn trên, Hội đồng thi đua - khen thưởng phường họp xét và trình công nhận.',
    ],
    attachments: [{ file: 'danh-sach-gia-dinh-van-hoa.pdf', title: 'Danh sách niêm yết' }],
  },
  {
    id: 'ffe255a2-16d6-4416-9279-68277052530f',
    date: '2026-10-15T11:15:00+07:00',
    title: 'Truy vết nhóm đối tượng trộm cắp xe máy nhờ hệ thống camera cộng đồng',
    tags: ['An ninh trật tự'],
    unit: 'Công an phường An Lạc Đông',
    views: 4092,
    lead: 'Chỉ 18 giờ sau khi tiếp nhận tin báo, Công an phường đã làm rõ ba đối tượng, thu hồi 05 xe máy trả lại cho người dân.',
    body: [
      'Từ dữ liệu của 12 camera do hộ dân chia sẻ, tổ công tác dựng lại hướng di chuyển của nhóm đối tượng qua bốn tuyến đường. Vụ việc đang được củng cố hồ sơ, xử lý theo quy định của pháp luật.',
      photo('camera', 'Hệ thống camera tại một nút giao trên địa bàn phường.'),
      'Công an phường khuyến cáo người dân khóa cổ xe, dùng thêm khóa chống trộm và không để xe ngoài tầm quan sát, kể cả khi chỉ vào nhà trong ít phút.',
    ],
  },
  {
    id: '5306628c-db9c-4738-98d0-4261dc66d94a',
    date: '2026-10-11T14:00:00+07:00',
    title: 'Đại hội công đoàn các cấp: hoàn thành trước ngày 30/6/2027',
    tags: ['Công đoàn'],
    unit: 'Ban Tổ chức',
    source: federation,
    views: 1511,
    lead: 'Kế hoạch số 87/KH-LĐLĐ chọn chín công đoàn cơ sở tổ chức đại hội điểm, rút kinh nghiệm trước khi triển khai đồng loạt.',
    body: [
      'Ban Thường vụ Liên đoàn Lao động thành phố yêu cầu công đoàn các cấp:',
      list(
        'Chuẩn bị văn kiện ngắn gọn, bám sát thực tế đơn vị, lấy ý kiến đoàn viên trước ít nhất 20 ngày.',
        'Bảo đảm tỷ lệ nữ trong ban chấp hành không dưới 30%, ưu tiên cán bộ trưởng thành từ công nhân trực tiếp sản xuất.',
        'Tổ chức đại hội tiết kiệm, không phô trương, hình thức.',
      ),
      photo('hop-dan', 'Một buổi lấy ý kiến đoàn viên ở tổ công đoàn.'),
    ],
    attachments: [{ file: 'ke-hoach-87.pdf', title: 'Kế hoạch số 87/KH-LĐLĐ' }],
  },
  {
    id: 'fdea562e-2f42-4715-ba92-797a19f3f274',
    date: '2026-10-07T09:20:00+07:00',
    title: 'Tháng cao điểm tuyên truyền phòng cháy, chữa cháy: 24 “Tủ chữa cháy đầu ngõ” đi vào hoạt động',
    tags: ['Phòng cháy chữa cháy'],
    unit: 'Công an phường An Lạc Đông',
    views: 1208,
    lead: 'Mỗi tủ có bốn bình chữa cháy, xà beng, búa, mặt nạ lọc độc và bảng hướng dẫn, đặt ở đầu ngõ, người dân nào cũng lấy được.',
    body: [
      'Kinh phí do người dân và doanh nghiệp trên địa bàn đóng góp, được công khai tại nhà văn hóa khu phố. Tổ bảo vệ an ninh, trật tự kiểm tra thiết bị vào ngày đầu tiên mỗi tháng.',
      photo('duong-pho', 'Đầu ngõ 45, nơi đặt một tủ chữa cháy.'),
    ],
  },
  {
    id: 'e7d7d770-4ae2-4533-8184-772f088e0027',
    date: '2026-10-02T16:45:00+07:00',
    title: 'Khám sức khỏe, tư vấn pháp luật miễn phí cho 900 lao động nữ ở khu công nghiệp Tân Khánh',
    tags: ['Đời sống công nhân', 'Công đoàn'],
    unit: 'Ban Nữ công',
    source: federation,
    views: 1036,
    lead: 'Ngoài khám tổng quát, lao động nữ được tư vấn về chế độ thai sản, bảo hiểm xã hội một lần và phòng, chống bạo lực gia đình.',
    body: [
      'Đoàn khám gồm 32 y, bác sĩ tình nguyện, làm việc trong hai ngày cuối tuần ngay tại nhà máy. 118 trường hợp được hẹn khám chuyên khoa, chi phí do quỹ công đoàn hỗ trợ.',
      photo('hien-mau', 'Bác sĩ tình nguyện thăm khám cho người lao động.'),
    ],
  },
  {
    id: 'b5953acf-f4f2-4c18-8714-2500a51de89a',
    date: '2026-09-28T08:30:00+07:00',
    title: 'Ra mắt Tổ phản ứng nhanh “113 khu phố”',
    tags: ['An ninh trật tự'],
    unit: 'Công an phường An Lạc Đông',
    views: 2890,
    lead: 'Mục tiêu có mặt tại hiện trường trong vòng 07 phút kể từ khi nhận tin báo, ở bất cứ nơi nào trên địa bàn phường.',
    body: [
      'Tổ gồm 18 thành viên, chia ba ca trực, được trang bị bộ đàm, xe máy và dụng cụ sơ cứu. Tin báo được chuyển từ số trực ban và từ nhóm liên lạc của 24 khu phố.',
      photo('tuan-tra', 'Tổ phản ứng nhanh trong ca trực đêm đầu tiên.'),
    ],
  },
];
