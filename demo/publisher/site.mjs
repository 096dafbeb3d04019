/** The portal's name and other facts that its pages and every one of its feeds share. */
export const site = {
  title: 'Cổng thông tin thành phố Lạc Hải',
  description: 'Tin tức, thông báo của các cơ quan, đoàn thể thành phố Lạc Hải',
  union: 'Liên đoàn Lao động thành phố Lạc Hải',
};

/** Categories that the union federation's own feeds select. */
export const unionTags = ['Công đoàn', 'Đời sống công nhân'];

/** Categories on the page of notices, which has no feed of its own. */
export const noticeTags = ['Thông báo', 'Cải cách hành chính'];

export const pictureSize = { width: 600, height: 400 };
