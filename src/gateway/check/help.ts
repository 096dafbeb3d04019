/** Apart from the command, which is loaded only where it runs. */
export const CHECK_HELP = `bantin check URL|FILE [--json] [--lang vi|en|both] [--origin https://…] [--offline]

  Cho biết nguồn tin, hoặc trang có nhúng Bản tin, sai ở đâu và cần làm gì.
  Says what is wrong with a feed, or with a page that embeds Bản tin, and what to do.
  --json      kết quả cho chương trình khác           the report for other programs
  --lang      ngôn ngữ của kết quả (mặc định: hệ thống) its language (default: the system's)
  --origin    trang sẽ hiện tin                        the page that will show the feed
  --offline   không gửi yêu cầu nào (với tệp)          sends no request (for files)
  Mã thoát / exit status: 0 ổn / all is well, 1 có vấn đề / problems found, 2 không kiểm tra được / could not look`;
