/** A file of another service whose every field is a script vector. */
export interface PayloadFile {
  service: string;
  name: string;
  text: string;
}

/** An entry of such a file. */
interface Entry {
  url: string;
  title: string;
  tag: string;
}

const csvField = (value: string): string => `"${value.replaceAll('"', '""')}"`;

function csv(header: string, rows: string[][]): string {
  return `${[header, ...rows.map((row) => row.map(csvField).join(','))].join('\n')}\n`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/**
 * For each vector an entry that has it in its address, as title and as tag, and one whose address is a
 * script.
 *
 * @param host of the addresses, so that no file's articles are those of another
 */
function entries(payloads: readonly string[], host: string): Entry[] {
  return payloads.flatMap((html, n) => [
    { url: `https://${host}.invalid/${n}/${html}`, title: html, tag: html },
    { url: `javascript:globalThis.hacked=1//${html}`, title: html, tag: html },
  ]);
}

const SERVICES: Record<string, { ending: string; write(list: Entry[], raw: string): string }> = {
  pocket: {
    ending: 'csv',
    write: (list) =>
      csv(
        'title,url,time_added,tags,status',
        list.map(({ url, title, tag }) => [title, url, '1700000000', tag, 'unread']),
      ),
  },
  instapaper: {
    ending: 'csv',
    write: (list) =>
      csv(
        'URL,Title,Selection,Folder,Timestamp,Tags',
        list.map(({ url, title, tag }) => [
          url,
          title,
          title,
          tag,
          '1700000000',
          JSON.stringify([tag]),
        ]),
      ),
  },
  readwise: {
    ending: 'csv',
    write: (list) =>
      csv(
        'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen',
        list.map(({ url, title, tag }) => [
          title,
          url,
          title,
          tag,
          '2024-01-02 00:00:00+00:00',
          '0.2',
          'later',
          'True',
        ]),
      ),
  },
  omnivore: {
    ending: 'json',
    write: (list) =>
      JSON.stringify(
        list.map(({ url, title, tag }) => ({
          slug: title,
          url,
          title,
          description: title,
          savedAt: '2024-01-02T00:00:00.000Z',
          readingProgress: 20,
          state: 'Active',
          labels: [tag],
        })),
      ),
  },
  bookmarks: {
    ending: 'html',
    write: (list, raw) =>
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${list
        .map(
          ({ url, title, tag }) =>
            `<DT><H3>${escapeHtml(tag)}</H3>\n<DL><p><DT><A HREF="${escapeHtml(url)}" TAGS="${escapeHtml(tag)}">${escapeHtml(title)}</A></DL><p>`,
        )
        // As markup of its own, too, after all that is to be taken in.
        .join('\n')}\n</DL>\n<DD>${raw}`,
  },
};

/** The exports of all services that can be imported, made of these vectors. */
export function payloadFiles(payloads: readonly string[]): PayloadFile[] {
  return Object.entries(SERVICES).map(([service, { ending, write }]) => ({
    service,
    name: `${service}.${ending}`,
    text: write(entries(payloads, service), payloads.join('\n')),
  }));
}
