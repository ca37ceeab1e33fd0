import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../src/library/library.ts';
import { memoryLibrary } from '../sample.ts';

async function* file(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}

/** All that was imported, in the order of addresses, with what the services know. */
async function imported(library: Library) {
  const pages = await Promise.all([library.list(), library.list({ shelf: 'archive' })]);
  return pages
    .flatMap(({ items }) => items)
    .map(({ url, title, tags, shelf, savedAt, favourite, readAt, progress }) => ({
      url,
      title,
      tags,
      shelf,
      savedAt,
      favourite,
      read: readAt !== undefined,
      progress,
    }))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
}
const csv = (tags: string) =>
  `title,url,time_added,tags,status\nX,https://a.example/1,1,${tags},archive\n`;
const plain = { tags: [], shelf: 'inbox', favourite: false, read: false, progress: 0 };
const time = Date.UTC(2024, 0, 2);

describe('exports of other services', () => {
  it('Pocket', async () => {
    const { library } = memoryLibrary();
    const csv =
      'title,url,time_added,tags,status\r\n' +
      `"Một, ""hai""",https://a.example/1,${time / 1000},kinh tế|biển,unread\r\n` +
      `https://a.example/2,https://a.example/2,${time / 1000},,archive\r\n`;
    expect(await library.import(file(csv))).toMatchObject({ added: 2, failed: 0 });
    expect(await imported(library)).toEqual([
      {
        ...plain,
        url: 'https://a.example/1',
        title: 'Một, "hai"',
        tags: ['kinh tế', 'biển'],
        savedAt: time,
      },
      {
        ...plain,
        url: 'https://a.example/2',
        title: 'https://a.example/2',
        shelf: 'archive',
        read: true,
        savedAt: time,
      },
    ]);
  });

  it('Instapaper', async () => {
    const { library } = memoryLibrary();
    const csv =
      'URL,Title,Selection,Folder,Timestamp,Tags\n' +
      `https://a.example/1,Một,,Starred,${time / 1000},"[""x"",""y""]"\n` +
      `https://a.example/2,Hai,"nhiều\ndòng",Nấu ăn,${time / 1000},[]\n`;
    await library.import(file(csv));
    expect(await imported(library)).toEqual([
      {
        ...plain,
        url: 'https://a.example/1',
        title: 'Một',
        tags: ['x', 'y'],
        favourite: true,
        savedAt: time,
      },
      { ...plain, url: 'https://a.example/2', title: 'Hai', tags: ['Nấu ăn'], savedAt: time },
    ]);
  });

  it('Readwise Reader', async () => {
    const { library } = memoryLibrary();
    const csv =
      'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n' +
      `Một,https://a.example/1,01h,"['x', 'y z']",2024-01-02 00:00:00+00:00,0.25,later,True\n`;
    await library.import(file(csv));
    expect(await imported(library)).toEqual([
      {
        ...plain,
        url: 'https://a.example/1',
        title: 'Một',
        tags: ['x', 'y z'],
        progress: 0.25,
        savedAt: time,
      },
    ]);
  });

  it('Omnivore, zipped with its texts', async () => {
    const { library } = memoryLibrary();
    const entries = [
      {
        id: '1',
        slug: 's',
        title: 'Một',
        url: 'https://a.example/1',
        state: 'Archived',
        readingProgress: 50,
        labels: ['x'],
        savedAt: '2024-01-02T00:00:00.000Z',
      },
      { slug: 'không có địa chỉ' },
    ];
    const zip = zipSync({
      'metadata_0_to_2.json': strToU8(JSON.stringify(entries)),
      'content/s.html': strToU8('<p>Một</p>'),
    });
    const report = await library.import(file(zip.slice(0, 30), zip.slice(30)));
    expect(report).toMatchObject({
      added: 1,
      failed: 1,
      failures: [{ line: 2, problem: 'not-an-article' }],
    });
    expect(await imported(library)).toEqual([
      {
        ...plain,
        url: 'https://a.example/1',
        title: 'Một',
        tags: ['x'],
        shelf: 'archive',
        read: true,
        progress: 0.5,
        savedAt: time,
      },
    ]);
  });

  it('bookmarks, with folders as tags, in an old encoding', async () => {
    const { library } = memoryLibrary();
    const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
  <DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bar</H3>
  <DL><p>
    <DT><A HREF="https://a.example/1?x=1&amp;y=2" ADD_DATE="${time / 1000}" TAGS="t1,t2">caf\u00e9 &amp; tea</A>
    <DT><H3>Reading</H3>
    <DL><p><DT><A HREF="https://a.example/2" ADD_DATE="99999999999999">Two</A></DL><p>
    <DT><A HREF="javascript:alert(1)">Three</A>
  </DL><p>
</DL>`;
    const latin = Uint8Array.from(html, (character) => character.charCodeAt(0));
    const report = await library.import(file(latin));
    expect(report).toMatchObject({
      added: 2,
      failures: [{ line: 3, problem: 'not-a-web-address' }],
    });
    expect(await imported(library)).toMatchObject([
      {
        url: 'https://a.example/1?x=1&y=2',
        title: 'caf\u00e9 & tea',
        tags: ['t1', 't2'],
        savedAt: time,
      },
      { url: 'https://a.example/2', title: 'Two', tags: ['Reading'] },
    ]);
  });

  it('reads UTF-16 by its mark', async () => {
    const { library } = memoryLibrary();
    const csv = '\ufefftitle,url,time_added,tags,status\nMột,https://a.example/1,1,,unread\n';
    const bytes = new Uint8Array(
      Uint16Array.from(csv, (character) => character.charCodeAt(0)).buffer,
    );
    await library.import(file(bytes));
    expect(await imported(library)).toMatchObject([{ title: 'Một' }]);
  });

  it('leave what is there and add their tags; a second import changes nothing', async () => {
    const { library } = memoryLibrary();
    const { id } = await library.saveLink({ url: 'https://a.example/1', title: 'Của tôi' });
    expect(await library.import(file(csv('x')))).toMatchObject({ merged: 1, added: 0 });
    expect(await library.import(file(csv('x')))).toMatchObject({ unchanged: 1 });
    expect((await library.get(id))?.saved).toMatchObject({
      title: 'Của tôi',
      tags: ['x'],
      shelf: 'inbox',
    });
  });
});
