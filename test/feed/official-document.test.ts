import { expect } from '@open-wc/testing';
import type { FeedAttachment, FeedItem } from '../../src/feed/model.js';
import { officialDocumentOf } from '../../src/feed/official-document.js';

const item = (title: string, file?: Partial<FeedAttachment>): FeedItem => ({
  id: '1',
  title,
  ...(file && { attachments: [{ url: 'https://vanban.example.test/tep.pdf', mime_type: 'application/pdf', ...file }] }),
});

describe('the number of an official document', () => {
  for (const [title, number] of [
    ['Kế hoạch số 123/KH-UBND về chuyển đổi số', '123/KH-UBND'],
    ['Nghị định 45/2025/NĐ-CP quy định chi tiết', '45/2025/NĐ-CP'],
    ['Thông báo 07/TB-HĐND: kỳ họp thứ 12', '07/TB-HĐND'],
    ['(1234/SYT-NVY) Tăng cường phòng, chống sốt xuất huyết', '1234/SYT-NVY'],
    ['Tờ trình 15/TTr-UBND', '15/TTr-UBND'],
    ['Nghị quyết số 12-NQ/TW của Ban Chấp hành Trung ương', '12-NQ/TW'],
    ['Công văn 88/UBND-VX', '88/UBND-VX'],
  ] as const)
    it(`is read from a title: ${title}`, () => {
      expect(officialDocumentOf(item(title)).number).to.equal(number);
    });

  for (const title of [
    'Họp mặt kỷ niệm Ngày 20/11',
    'Nâng cấp hẻm 12/A đường Lê Lợi',
    'Lãi suất 0,5%/tháng trong 24 tháng',
    'Bản đồ tỷ lệ 1/2000 khu đô thị',
    'Vụ mùa 2025/2026 được giá',
  ])
    it(`is not made up: ${title}`, () => {
      expect(officialDocumentOf(item(title)).number).to.equal(undefined);
    });

  it('is read from the title or the name of an attached file', () => {
    expect(officialDocumentOf(item('Về nghỉ Tết', { title: 'Công văn 9/UBND-VP.pdf' })).number).to.equal('9/UBND-VP');
    const url = 'https://vanban.example.test/98-KH-UBND.pdf?tai=1';
    expect(officialDocumentOf(item('Tuyên truyền pháp luật', { url })).number).to.equal('98/KH-UBND');
  });

  it('is what the feed says, before anything else', () => {
    const document = { number: '1/QĐ-UBND', issuer: 'Ủy ban nhân dân phường' };
    expect(officialDocumentOf({ ...item('Kế hoạch 2/KH-UBND'), _bantin: { document } })).to.deep.equal(document);
  });

  it('comes with the day of issue where the title has it', () => {
    const issued = '2026-11-03T00:00:00+07:00';
    expect(officialDocumentOf(item('Kế hoạch 2/KH-UBND ngày 03/11/2026')).issued).to.equal(issued);
    expect(officialDocumentOf(item('Kế hoạch 2/KH-UBND ngày 3 tháng 11 năm 2026')).issued).to.equal(issued);
    expect(officialDocumentOf(item('Lịch ngày 32/13/2026')).issued).to.equal(undefined);
  });
});
