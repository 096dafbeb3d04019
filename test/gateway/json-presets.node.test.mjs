import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openGateway, startPublisher } from './tools.mjs';

describe('a preset of a json source', () => {
  let publisher;
  let origin;
  /** The feed that the gateway makes of an answer. */
  async function read(preset, answer, { path = '/api', ...source } = {}) {
    publisher.answer = JSON.stringify(answer);
    const { get } = openGateway({ x: { type: 'json', url: `${origin}${path}`, preset, images: false, ...source } });
    const { json } = await get('/feeds/x');
    return json;
  }

  before(async () => {
    publisher = await startPublisher('');
    origin = publisher.origin;
  });
  after(() => publisher.close());

  describe('rss2json', () => {
    const answer = {
      status: 'ok',
      feed: {
        url: 'https://phuong.example.vn/rss',
        title: 'Tin phường',
        link: 'https://phuong.example.vn/',
        author: '',
        description: 'Bản tin của phường',
        image: 'https://phuong.example.vn/logo.png',
      },
      items: [
        {
          title: 'Khai mạc hội khỏe',
          pubDate: '2026-11-20 03:35:00',
          link: 'https://phuong.example.vn/tin/1',
          guid: 'tin-1',
          author: 'Ban Văn hóa',
          thumbnail: 'https://phuong.example.vn/anh/1.jpg',
          description: 'Hơn 300 người dự.',
          content: '<p>Hơn 300 người dự <img src="/anh/2.jpg"></p>',
          enclosure: { link: 'https://phuong.example.vn/anh/1.jpg', type: 'image/jpeg', length: 1200 },
          categories: ['Thể thao', 'Đời sống'],
        },
      ],
    };

    it('reads its items, whose dates are in UTC', async () => {
      const { title, home_page_url, items } = await read('rss2json', answer);
      assert.equal(title, 'Tin phường');
      assert.equal(home_page_url, 'https://phuong.example.vn/');
      assert.deepEqual(items, [
        {
          id: 'tin-1',
          url: 'https://phuong.example.vn/tin/1',
          title: 'Khai mạc hội khỏe',
          summary: 'Hơn 300 người dự.',
          content_html: '<p>Hơn 300 người dự <img src="https://phuong.example.vn/anh/2.jpg"></p>',
          image: 'https://phuong.example.vn/anh/1.jpg',
          date_published: '2026-11-20T03:35:00Z',
          authors: [{ name: 'Ban Văn hóa' }],
          tags: ['Thể thao', 'Đời sống'],
          attachments: [{ url: 'https://phuong.example.vn/anh/1.jpg', mime_type: 'image/jpeg', size_in_bytes: 1200 }],
        },
      ]);
    });

    it('is not a feed when the service reports an error with status 200', async () => {
      const { code } = await read('rss2json', { status: 'error', message: 'Cannot download this RSS feed' });
      assert.equal(code, 'not-a-feed');
    });
  });

  it('ghost reads posts of the Content API, without the tags of editors', async () => {
    const { items } = await read('ghost', {
      posts: [
        {
          id: '6740c0ffee0000000000a001',
          uuid: '0f6b1c52-0000-4000-8000-1d2c3b4a5f60',
          title: 'Lịch tiêm chủng tháng 12',
          slug: 'lich-tiem-chung',
          html: '<p>Trạm y tế mở cửa từ 7 giờ. <img src="/content/images/2026/11/tram.jpg"></p>',
          feature_image: 'https://tin.example.vn/content/images/2026/11/bia.jpg',
          feature_image_alt: 'Trạm y tế',
          featured: false,
          visibility: 'public',
          created_at: '2026-11-19T01:00:00.000+00:00',
          updated_at: '2026-11-20T04:00:00.000+00:00',
          published_at: '2026-11-20T03:35:00.000+00:00',
          custom_excerpt: null,
          excerpt: 'Trạm y tế mở cửa từ 7 giờ.',
          url: 'https://tin.example.vn/lich-tiem-chung/',
          authors: [{ name: 'Trạm Y tế', url: 'https://tin.example.vn/author/tram/', profile_image: null }],
          tags: [
            { name: 'Y tế', slug: 'y-te', visibility: 'public' },
            { name: '#trang-nhat', slug: 'hash-trang-nhat', visibility: 'internal' },
          ],
        },
      ],
      meta: { pagination: { page: 1, limit: 15, pages: 1, total: 1, next: null, prev: null } },
    });
    assert.deepEqual(items, [
      {
        id: '6740c0ffee0000000000a001',
        url: 'https://tin.example.vn/lich-tiem-chung/',
        title: 'Lịch tiêm chủng tháng 12',
        summary: 'Trạm y tế mở cửa từ 7 giờ.',
        content_html: `<p>Trạm y tế mở cửa từ 7 giờ. <img src="${origin}/content/images/2026/11/tram.jpg"></p>`,
        image: 'https://tin.example.vn/content/images/2026/11/bia.jpg',
        date_published: '2026-11-20T03:35:00.000+00:00',
        date_modified: '2026-11-20T04:00:00.000+00:00',
        authors: [{ name: 'Trạm Y tế', url: 'https://tin.example.vn/author/tram/' }],
        tags: ['Y tế'],
        _bantin: { image_alt: 'Trạm y tế' },
      },
    ]);
  });

  describe('drupal-jsonapi', () => {
    const node = (attributes, relationships) => ({
      type: 'node--article',
      id: 'c0a80101-0000-4000-8000-000000000001',
      links: { self: { href: 'https://so.example.vn/jsonapi/node/article/c0a80101' } },
      attributes: {
        drupal_internal__nid: 41,
        status: true,
        title: 'Hội nghị tổng kết năm',
        created: '2026-11-20T03:35:00+00:00',
        changed: '2026-11-20T05:00:00+00:00',
        sticky: true,
        path: { alias: '/tin-tuc/hoi-nghi', pid: 7, langcode: 'vi' },
        langcode: 'vi',
        body: {
          value: '<p>Sở họp.</p>',
          format: 'basic_html',
          processed: '<p>Sở họp. <img src="/sites/default/files/a.png"></p>',
          summary: 'Sở họp tổng kết.',
        },
        ...attributes,
      },
      relationships: {
        node_type: { data: { type: 'node_type--node_type', id: 'loai' } },
        uid: { data: { type: 'user--user', id: 'u1' } },
        ...relationships,
      },
    });
    const file = {
      type: 'file--file',
      id: 'f1',
      attributes: {
        filename: 'hop.jpg',
        uri: { value: 'public://2026-11/hop.jpg', url: '/sites/default/files/2026-11/hop.jpg' },
        filemime: 'image/jpeg',
        filesize: 5000,
      },
    };
    const terms = [
      { type: 'taxonomy_term--tags', id: 't1', attributes: { name: 'Hội nghị' } },
      { type: 'taxonomy_term--tags', id: 't2', attributes: { name: 'Cải cách' } },
    ];
    const tags = {
      field_tags: {
        data: [
          { type: 'taxonomy_term--tags', id: 't1' },
          { type: 'taxonomy_term--tags', id: 't2' },
          { type: 'taxonomy_term--tags', id: 'missing' },
        ],
      },
    };

    it('joins pictures, tags, authors and files that the answer includes', async () => {
      const { items } = await read(
        'drupal-jsonapi',
        {
          jsonapi: { version: '1.0' },
          data: [
            node(
              {},
              {
                ...tags,
                field_image: { data: { type: 'file--file', id: 'f1', meta: { alt: 'Hội trường', width: 800 } } },
                field_van_ban: { data: [{ type: 'file--file', id: 'f2', meta: { description: 'Kế hoạch' } }] },
              },
            ),
          ],
          included: [
            file,
            ...terms,
            { type: 'user--user', id: 'u1', attributes: { display_name: 'Văn phòng Sở', name: 'vanphong' } },
            {
              type: 'file--file',
              id: 'f2',
              attributes: {
                filename: 'ke-hoach.pdf',
                uri: { value: 'public://ke-hoach.pdf', url: '/sites/default/files/ke-hoach.pdf' },
                filemime: 'application/pdf',
                filesize: 900,
              },
            },
          ],
        },
        { path: '/jsonapi/node/article?include=field_image,field_tags,uid' },
      );
      assert.deepEqual(items, [
        {
          id: 'c0a80101-0000-4000-8000-000000000001',
          url: `${origin}/tin-tuc/hoi-nghi`,
          title: 'Hội nghị tổng kết năm',
          summary: 'Sở họp tổng kết.',
          content_html: `<p>Sở họp. <img src="${origin}/sites/default/files/a.png"></p>`,
          image: `${origin}/sites/default/files/2026-11/hop.jpg`,
          date_published: '2026-11-20T03:35:00+00:00',
          date_modified: '2026-11-20T05:00:00+00:00',
          authors: [{ name: 'Văn phòng Sở' }],
          tags: ['Hội nghị', 'Cải cách'],
          language: 'vi',
          attachments: [
            {
              url: `${origin}/sites/default/files/ke-hoach.pdf`,
              title: 'Kế hoạch',
              mime_type: 'application/pdf',
              size_in_bytes: 900,
            },
          ],
          _bantin: { image_alt: 'Hội trường', pinned: true },
        },
      ]);
    });

    it('finds the picture behind a media resource', async () => {
      const { items } = await read('drupal-jsonapi', {
        data: [node({}, { field_media: { data: { type: 'media--image', id: 'm1' } } })],
        included: [
          {
            type: 'media--image',
            id: 'm1',
            attributes: { name: 'Hội trường' },
            relationships: {
              field_media_image: { data: { type: 'file--file', id: 'f1', meta: { alt: 'Toàn cảnh' } } },
              thumbnail: { data: { type: 'file--file', id: 'f1', meta: { alt: '' } } },
            },
          },
          file,
        ],
      });
      assert.equal(items[0].image, `${origin}/sites/default/files/2026-11/hop.jpg`);
      assert.equal(items[0]._bantin.image_alt, 'Toàn cảnh');
    });

    it('leaves out nodes that are not published', async () => {
      const { items } = await read('drupal-jsonapi', { data: [node({ status: false }), node({ title: 'Hai' })] });
      assert.deepEqual(
        items.map(({ title }) => title),
        ['Hai'],
      );
    });

    it('links to nodes without an alias, below the folder of a language, and on another host', async () => {
      const answer = { data: [node({ path: { alias: null, pid: null, langcode: 'vi' } })] };
      const linkOf = async (path, base) => (await read('drupal-jsonapi', answer, { path, base })).items[0].url;
      assert.equal(await linkOf('/vi/jsonapi/node/article'), `${origin}/vi/node/41`);
      assert.equal(await linkOf('/jsonapi', 'https://so.example.vn/'), 'https://so.example.vn/node/41');
      assert.equal(await linkOf('/api/tin'), `${origin}/node/41`);
    });
  });

  describe('strapi', () => {
    const picture = {
      name: 'bia.jpg',
      alternativeText: 'Cổng chào',
      width: 1200,
      height: 800,
      formats: {
        thumbnail: { url: '/uploads/thumbnail_bia.jpg', width: 234, height: 156 },
        small: { url: '/uploads/small_bia.jpg', width: 500, height: 333 },
      },
      mime: 'image/jpeg',
      size: 210.5,
      url: '/uploads/bia.jpg',
    };
    const fields = {
      title: 'Ra quân dọn vệ sinh',
      slug: 'ra-quan-don-ve-sinh',
      description: 'Toàn phường tham gia.',
      content: '<p>Sáng nay… <img src="/uploads/a.jpg"></p>',
      createdAt: '2026-11-19T02:00:00.000Z',
      updatedAt: '2026-11-20T04:00:00.000Z',
      publishedAt: '2026-11-20T03:35:00.000Z',
      locale: 'vi',
    };
    const expected = () => ({
      url: 'https://phuong.example.vn/tin/ra-quan-don-ve-sinh',
      title: 'Ra quân dọn vệ sinh',
      summary: 'Toàn phường tham gia.',
      content_html: `<p>Sáng nay… <img src="${origin}/uploads/a.jpg"></p>`,
      image: `${origin}/uploads/bia.jpg`,
      date_published: '2026-11-20T03:35:00.000Z',
      date_modified: '2026-11-20T04:00:00.000Z',
      authors: [{ name: 'Đoàn phường' }],
      tags: ['Môi trường'],
      language: 'vi',
      _bantin: {
        image_alt: 'Cổng chào',
        images: [
          { url: `${origin}/uploads/thumbnail_bia.jpg`, width: 234 },
          { url: `${origin}/uploads/small_bia.jpg`, width: 500 },
          { url: `${origin}/uploads/bia.jpg`, width: 1200 },
        ],
      },
    });
    const source = { base: 'https://phuong.example.vn/', paths: { url: '/tin/{slug}' } };
    const meta = { pagination: { page: 1, pageSize: 25, pageCount: 1, total: 1 } };

    it('reads version 5, whose fields are in the entry itself', async () => {
      const entry = {
        id: 4,
        documentId: 'k3j2h1g0f9e8d7c6b5a4z3y2',
        ...fields,
        cover: { id: 9, documentId: 'p9', ...picture },
        category: { id: 1, documentId: 'c1', name: 'Môi trường', slug: 'moi-truong' },
        author: { id: 2, documentId: 'a2', name: 'Đoàn phường' },
      };
      const { items } = await read('strapi', { data: [entry], meta }, source);
      assert.deepEqual(items, [{ id: 'k3j2h1g0f9e8d7c6b5a4z3y2', ...expected() }]);
    });

    it('reads version 4, whose fields are under attributes', async () => {
      const entry = {
        id: 4,
        attributes: {
          ...fields,
          cover: { data: { id: 9, attributes: picture } },
          category: { data: { id: 1, attributes: { name: 'Môi trường', slug: 'moi-truong' } } },
          author: { data: { id: 2, attributes: { name: 'Đoàn phường' } } },
          tags: { data: [] },
        },
      };
      const { items } = await read('strapi', { data: [entry], meta }, source);
      assert.deepEqual(items, [{ id: '4', ...expected() }]);
      const written = { ...source, paths: { url: '/tin/{/attributes/slug}' } };
      assert.equal((await read('strapi', { data: [entry], meta }, written)).items[0].url, expected().url);
    });

    it('makes HTML of blocks and of zones, and keeps Markdown as text', async () => {
      const contentOf = async (content) =>
        (await read('strapi', { data: [{ id: 1, title: 'Tin', content }] })).items[0];
      const blocks = [
        { type: 'heading', level: 3, children: [{ type: 'text', text: 'Kế hoạch & lịch' }] },
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Xem ', bold: true },
            { type: 'link', url: '/lich', children: [{ type: 'text', text: 'lịch <b>' }] },
          ],
        },
        {
          type: 'list',
          format: 'ordered',
          children: [{ type: 'list-item', children: [{ type: 'text', text: 'Một' }] }],
        },
        { type: 'image', image: { url: '/uploads/x.jpg', alternativeText: '"x"', caption: 'Ảnh' }, children: [] },
      ];
      assert.equal(
        (await contentOf(blocks)).content_html,
        `<h3>Kế hoạch &amp; lịch</h3><p><strong>Xem </strong><a href="${origin}/lich">lịch &lt;b></a></p><ol><li>Một</li></ol><figure><img src="${origin}/uploads/x.jpg" alt="&quot;x&quot;"><figcaption>Ảnh</figcaption></figure>`,
      );
      const zone = [{ __component: 'shared.rich-text', id: 1, body: '<p>Một</p>' }, { __component: 'shared.media' }];
      assert.equal((await contentOf(zone)).content_html.trim(), '<p>Một</p>');
      assert.equal((await contentOf('**Một** hai')).content_text, '**Một** hai');
    });

    it('leaves out drafts', async () => {
      const { items } = await read('strapi', { data: [{ ...fields, id: 1, publishedAt: null }] });
      assert.deepEqual(items, []);
    });

    it('is not a feed when the answer is an error', async () => {
      const error = { status: 403, name: 'ForbiddenError', message: 'Forbidden', details: {} };
      assert.equal((await read('strapi', { data: null, error })).code, 'not-a-feed');
    });
  });

  describe('sharepoint-rest', () => {
    const page = {
      GUID: '7d2b4f19-88a1-4c02-b6d3-5e1c0a9f3e44',
      ID: 12,
      Title: 'Thông báo tuyển dụng',
      Comments: 'Nhận hồ sơ đến hết ngày 15/12.',
      PublishingPageContent: '<p>Xem <a href="/tin/Documents/tb.pdf">thông báo</a></p>',
      PublishingRollupImage: '<img alt="" src="/tin/PublishingImages/td.jpg" style="border:0">',
      ArticleByLine: 'Phòng Nội vụ',
      FileRef: '/tin/Pages/tuyen-dung.aspx',
      Created: '2026-11-19T02:00:00Z',
      Modified: '2026-11-20T04:00:00Z',
      ArticleStartDate: '2026-11-20T03:35:00Z',
      Category: { results: ['Tuyển dụng', 'Thông báo'] },
    };
    const expected = () => ({
      id: page.GUID,
      url: `${origin}/tin/Pages/tuyen-dung.aspx`,
      title: 'Thông báo tuyển dụng',
      summary: 'Nhận hồ sơ đến hết ngày 15/12.',
      content_html: `<p>Xem <a href="${origin}/tin/Documents/tb.pdf">thông báo</a></p>`,
      image: `${origin}/tin/PublishingImages/td.jpg`,
      date_published: '2026-11-20T03:35:00Z',
      date_modified: '2026-11-20T04:00:00Z',
      authors: [{ name: 'Phòng Nội vụ' }],
      tags: ['Tuyển dụng', 'Thông báo'],
    });

    it('asks for the JSON that every version knows, and reads it', async () => {
      publisher.requests.length = 0;
      const { items } = await read('sharepoint-rest', { d: { results: [{ __metadata: { id: 'x' }, ...page }] } });
      assert.deepEqual(items, [expected()]);
      assert.equal(publisher.requests[0].headers.accept, 'application/json;odata=verbose');
    });

    it('reads the shorter forms of OData', async () => {
      const value = [{ 'odata.type': 'SP.Data.PagesItem', ...page, Category: 'Tuyển dụng' }];
      const { items } = await read('sharepoint-rest', { 'odata.metadata': 'x', value });
      assert.deepEqual(items, [{ ...expected(), tags: ['Tuyển dụng'] }]);
    });

    it('reads dates of OData 2, items of lists, and the fields of modern pages', async () => {
      const { items } = await read('sharepoint-rest', {
        d: [
          {
            Id: 7,
            Title: 'Lịch tiếp dân',
            Body: '<p>Thứ Năm</p>',
            Created: '/Date(1795145700000)/',
            FileRef: '/tin/Lists/Lich/7_.000',
          },
          {
            Id: 8,
            Title: 'Trang mới',
            Description: 'Mô tả',
            FirstPublishedDate: '2026-11-18T00:00:00Z',
            BannerImageUrl: { Description: '', Url: 'https://so.example.vn/anh.jpg' },
          },
          { Id: 9, Title: 'Ảnh', Image: '{"fileName":"a.jpg","serverRelativeUrl":"/tin/SiteAssets/a.jpg"}' },
          { Id: 10, Title: 'Chờ duyệt', OData__ModerationStatus: 2 },
        ],
      });
      assert.deepEqual(
        items.map(({ id, url, image, date_published }) => [id, url, image, date_published]),
        [
          ['7', `${origin}/tin/Lists/Lich/DispForm.aspx?ID=7`, undefined, '2026-11-20T03:35:00+00:00'],
          ['8', undefined, 'https://so.example.vn/anh.jpg', '2026-11-18T00:00:00Z'],
          ['9', undefined, `${origin}/tin/SiteAssets/a.jpg`, undefined],
        ],
      );
    });

    it('is not a feed when the answer is an error', async () => {
      const error = { code: '-1, System.ArgumentException', message: { lang: 'vi', value: 'List does not exist' } };
      assert.equal((await read('sharepoint-rest', { error })).code, 'not-a-feed');
      assert.equal((await read('sharepoint-rest', { 'odata.error': error })).code, 'not-a-feed');
    });
  });

  describe('blogger', () => {
    const feed = {
      id: { $t: 'tag:blogger.com,1999:blog-70' },
      title: { type: 'text', $t: 'Khu phố 3' },
      subtitle: { type: 'html', $t: 'Tin khu phố' },
      link: [
        { rel: 'self', type: 'application/atom+xml', href: 'https://www.blogger.com/feeds/70/posts/default?alt=json' },
        { rel: 'alternate', type: 'text/html', href: 'https://khupho3.example.vn/' },
      ],
    };
    const entry = (more) => ({
      id: { $t: 'tag:blogger.com,1999:blog-70.post-501' },
      published: { $t: '2026-11-20T10:35:00.001+07:00' },
      updated: { $t: '2026-11-20T11:00:00.002+07:00' },
      category: [{ scheme: 'http://www.blogger.com/atom/ns#', term: 'Họp dân' }],
      title: { type: 'text', $t: 'Họp tổ dân phố' },
      content: { type: 'html', $t: '<p>Tối thứ Bảy.</p>' },
      link: [
        { rel: 'replies', type: 'text/html', href: 'https://khupho3.example.vn/2026/11/hop.html#comment-form' },
        { rel: 'alternate', type: 'text/html', href: 'https://khupho3.example.vn/2026/11/hop.html', title: 'Họp' },
      ],
      author: [{ name: { $t: 'Tổ trưởng' }, email: { $t: 'noreply@blogger.com' } }],
      media$thumbnail: { url: 'https://1.bp.example.vn/-a/s72-c/anh.jpg', height: '72', width: '72' },
      ...more,
    });

    it('reads posts with their labels, and enlarges the thumbnail', async () => {
      const { title, home_page_url, description, items } = await read('blogger', {
        version: '1.0',
        encoding: 'UTF-8',
        feed: { ...feed, entry: [entry()] },
      });
      assert.deepEqual(
        [title, home_page_url, description],
        ['Khu phố 3', 'https://khupho3.example.vn/', 'Tin khu phố'],
      );
      assert.deepEqual(items, [
        {
          id: 'tag:blogger.com,1999:blog-70.post-501',
          url: 'https://khupho3.example.vn/2026/11/hop.html',
          title: 'Họp tổ dân phố',
          content_html: '<p>Tối thứ Bảy.</p>',
          image: 'https://1.bp.example.vn/-a/s640/anh.jpg',
          date_published: '2026-11-20T10:35:00.001+07:00',
          date_modified: '2026-11-20T11:00:00.002+07:00',
          authors: [{ name: 'Tổ trưởng' }],
          tags: ['Họp dân'],
        },
      ]);
    });

    it('prefers the picture in the text, and takes the summary of short feeds', async () => {
      const content = { type: 'html', $t: '<img src="https://1.bp.example.vn/-a/s1600/anh.jpg" width="800">' };
      const short = entry({ content: undefined, summary: { type: 'text', $t: 'Tối thứ Bảy' } });
      const { items } = await read('blogger', { feed: { ...feed, entry: [entry({ content }), short] } });
      assert.equal(items[0].image, 'https://1.bp.example.vn/-a/s1600/anh.jpg');
      assert.equal(items[1].summary, 'Tối thứ Bảy');
    });

    it('reads a blog without posts as an empty feed', async () => {
      assert.deepEqual((await read('blogger', { feed })).items, []);
    });
  });

  describe('mastodon', () => {
    const account = {
      id: '109',
      username: 'phuong3',
      acct: 'phuong3',
      display_name: 'Phường 3',
      url: 'https://mxh.example.vn/@phuong3',
      avatar: 'https://mxh.example.vn/avatar.png',
    };
    const status = (more) => ({
      id: '1153',
      created_at: '2026-11-20T03:35:00.000Z',
      edited_at: null,
      in_reply_to_id: null,
      sensitive: false,
      spoiler_text: '',
      visibility: 'public',
      language: 'vi',
      uri: 'https://mxh.example.vn/users/phuong3/statuses/1153',
      url: 'https://mxh.example.vn/@phuong3/1153',
      content: '<p>Phường mở lớp <span>bơi</span> hè.</p><p>Đăng ký tại trụ sở.</p>',
      reblog: null,
      account,
      media_attachments: [],
      tags: [{ name: 'boi', url: 'https://mxh.example.vn/tags/boi' }],
      card: null,
      ...more,
    });
    const photo = {
      id: '5',
      type: 'image',
      url: 'https://mxh.example.vn/media/be-boi.jpg',
      preview_url: 'https://mxh.example.vn/media/small.jpg',
      description: 'Bể bơi',
    };

    it('makes a title of the first paragraph, and an excerpt of the rest', async () => {
      const { title, home_page_url, items } = await read('mastodon', [status({ media_attachments: [photo] })]);
      assert.deepEqual([title, home_page_url], ['Phường 3', account.url]);
      assert.deepEqual(items, [
        {
          id: '1153',
          url: 'https://mxh.example.vn/@phuong3/1153',
          title: 'Phường mở lớp bơi hè.',
          summary: 'Đăng ký tại trụ sở.',
          content_html: '<p>Phường mở lớp <span>bơi</span> hè.</p><p>Đăng ký tại trụ sở.</p>',
          image: photo.url,
          date_published: '2026-11-20T03:35:00.000Z',
          authors: [{ name: 'Phường 3', url: account.url, avatar: account.avatar }],
          tags: ['boi'],
          language: 'vi',
          _bantin: { image_alt: 'Bể bơi' },
        },
      ]);
    });

    it('cuts a long text at the end of a word, and describes a picture without text', async () => {
      const long = `<p>${'Thông báo cắt nước khu vực ấp ba. '.repeat(8)}</p>`;
      const { items } = await read('mastodon', [
        status({ content: long }),
        status({ id: '2', content: '', media_attachments: [photo] }),
      ]);
      assert.match(items[0].title, /^Thông báo .*\S…$/);
      assert.ok(items[0].title.length <= 101);
      assert.ok(items[0].summary.length > 200);
      assert.equal(items[1].title, 'Bể bơi');
    });

    it('names the author of what an account passes on', async () => {
      const other = { ...account, id: '7', display_name: '', username: 'tinh', url: 'https://khac.example.vn/@tinh' };
      const reblog = status({ id: '9', url: 'https://khac.example.vn/@tinh/9', account: other, content: '<p>Tin</p>' });
      const { title, items } = await read('mastodon', [status({ content: '', reblog })]);
      assert.equal(title, 'Phường 3');
      assert.equal(items[0].id, '1153');
      assert.equal(items[0].url, 'https://khac.example.vn/@tinh/9');
      assert.equal(items[0].title, 'Tin');
      assert.deepEqual(items[0]._bantin.source, { title: 'tinh', url: 'https://khac.example.vn/@tinh' });
    });

    it('shows no picture and no text behind a warning, and nothing that is private', async () => {
      const { items } = await read('mastodon', [
        status({ spoiler_text: 'Cảnh tai nạn', sensitive: true, media_attachments: [photo] }),
        status({ visibility: 'private' }),
        status({ visibility: 'direct' }),
      ]);
      assert.equal(items.length, 1);
      assert.deepEqual([items[0].title, items[0].summary], ['Cảnh tai nạn', 'Cảnh tai nạn']);
      assert.equal(items[0].image, undefined);
      assert.equal(items[0].attachments, undefined);
    });

    it('is not a feed when there is no such account', async () => {
      assert.equal((await read('mastodon', { error: 'Record not found' })).code, 'not-a-feed');
    });
  });

  it('is overridden by paths, one by one', async () => {
    const answer = { tin: [{ id: 1, title: 'Một', ten: 'Tên khác', url: 'https://tin.example.vn/1' }] };
    const { items } = await read('ghost', answer, { paths: { items: '/tin', title: '/ten' } });
    assert.deepEqual(items, [{ id: '1', url: 'https://tin.example.vn/1', title: 'Tên khác' }]);
  });
});
