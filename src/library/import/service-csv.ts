import { type CsvRow, csvRows } from './csv.ts';
import type { ImportedLine, ImportedLink } from './links.ts';

/** Reads a cell by the name of its column; '' where there is none. */
type Cell = (name: string) => string;

/** How one service's columns become a link. */
interface ServiceCsv {
  /** Columns by which the service is known, in lower case. */
  columns: string[];
  link(cell: Cell): ImportedLink;
}

/** A time in seconds or milliseconds since the epoch, or as a date; undefined for anything else. */
export function parseTime(text: string): number | undefined {
  if (/^\d{1,16}$/.test(text)) {
    const number = Number(text);
    return number < 1e11 ? number * 1000 : number;
  }
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

function timed(link: ImportedLink, text: string): ImportedLink {
  const savedAt = parseTime(text);
  return savedAt === undefined ? link : { ...link, savedAt };
}

function tagList(text: string, separator: string | RegExp): string[] {
  return text.split(separator).filter((tag) => tag.trim() !== '');
}

const SERVICES: ServiceCsv[] = [
  {
    // Pocket, 2025: title,url,time_added,tags,status
    columns: ['url', 'time_added', 'tags', 'status'],
    link: (cell) =>
      timed(
        {
          url: cell('url'),
          title: cell('title'),
          tags: tagList(cell('tags'), '|'),
          archived: cell('status') === 'archive',
          read: cell('status') === 'archive',
        },
        cell('time_added'),
      ),
  },
  {
    // Instapaper: URL,Title,Selection,Folder,Timestamp and, of late, Tags as a JSON array
    columns: ['url', 'title', 'selection', 'folder', 'timestamp'],
    link: (cell) => {
      const folder = cell('folder');
      const standard = ['Unread', 'Archive', 'Starred', ''].includes(folder);
      return timed(
        {
          url: cell('url'),
          title: cell('title'),
          tags: [...tagList(cell('tags'), /[[\]",]+/), ...(standard ? [] : [folder])],
          archived: folder === 'Archive',
          read: folder === 'Archive',
          favourite: folder === 'Starred',
        },
        cell('timestamp'),
      );
    },
  },
  {
    // Readwise Reader: Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
    columns: ['title', 'url', 'document tags', 'saved date', 'reading progress', 'location'],
    link: (cell) =>
      timed(
        {
          url: cell('url'),
          title: cell('title'),
          tags: tagList(cell('document tags'), /[[\]"',]+/),
          archived: cell('location') === 'archive',
          read: cell('location') === 'archive' || Number(cell('reading progress')) >= 1,
          progress: Number(cell('reading progress')) || 0,
        },
        cell('saved date'),
      ),
  },
];

/** Whether the first line of a file names the columns of a service we know. */
export function isServiceCsv(header: string): boolean {
  const names = header.toLowerCase();
  return SERVICES.some(({ columns }) => columns.every((column) => names.includes(column)));
}

function headerOf({ fields }: CsvRow): string[] {
  return fields.map((field) => field.trim().toLowerCase());
}

/** The entries of a CSV export of Pocket, Instapaper or Readwise Reader. */
export async function* serviceCsvLines(
  chunks: AsyncIterable<string>,
): AsyncGenerator<ImportedLine> {
  let header: string[] | undefined;
  let service: ServiceCsv | undefined;
  for await (const row of csvRows(chunks)) {
    if (!header) {
      header = headerOf(row);
      const names = header;
      service = SERVICES.find(({ columns }) => columns.every((column) => names.includes(column)));
      if (!service) {
        yield { line: row.line, problem: 'missing-columns', text: row.fields.join(',') };
        return;
      }
      continue;
    }
    const names = header;
    const cell: Cell = (name) => row.fields[names.indexOf(name)]?.trim() ?? '';
    if (service) yield { line: row.line, link: service.link(cell) };
  }
}
