import { describe, expect, it } from 'vitest';
import {
  listRequest,
  searchRequest,
  START_VIEW,
  type View,
} from '../../../../src/ui/library/view.ts';

/** A Thursday. */
const NOW = new Date(2026, 4, 14, 15, 30);

function local(year: number, month: number, day: number): string {
  return new Date(year, month - 1, day).toISOString();
}

function filterOf(filter: View['filter']) {
  return listRequest({ ...START_VIEW, filter }, NOW).filter;
}

describe('a view as the library is asked for it', () => {
  it.each([
    ['week', local(2026, 5, 11)],
    ['month', local(2026, 5, 1)],
    ['year', local(2026, 1, 1)],
  ] as const)('this %s begins with its first day', (kind, after) => {
    expect(filterOf({ period: { kind } })).toEqual({ after });
  });

  it('a Sunday belongs to the week that began on Monday', () => {
    const view = { ...START_VIEW, filter: { period: { kind: 'week' as const } } };
    expect(listRequest(view, new Date(2026, 4, 17)).filter).toEqual({ after: local(2026, 5, 11) });
  });

  it('holds both days of a range, and leaves out what is no day', () => {
    expect(filterOf({ period: { kind: 'range', from: '2026-02-01', to: '2026-02-28' } })).toEqual({
      after: local(2026, 2, 1),
      before: local(2026, 3, 1),
    });
    expect(filterOf({ period: { kind: 'range', to: '2026-12-31' } })).toEqual({
      before: local(2027, 1, 1),
    });
    expect(filterOf({ period: { kind: 'range', from: 'hôm nay' } })).toEqual({});
  });

  it('leaves no length between the lengths', () => {
    expect(filterOf({ length: 'short' })).toEqual({ minWords: 0, maxWords: 499 });
    expect(filterOf({ length: 'medium' })).toEqual({ minWords: 500, maxWords: 1499 });
    expect(filterOf({ length: 'long' })).toEqual({ minWords: 1500, maxWords: Infinity });
  });

  it('passes the rest on, to the list and to the search alike', () => {
    const view: View = {
      text: 'ha no',
      shelf: 'archive',
      sort: 'saved-oldest',
      foundSort: 'length-shortest',
      filter: { site: 'bao.vn', unread: true, entity: { key: 'place:hue', name: 'Huế' } },
    };
    const filter = { site: 'bao.vn', unread: true, entity: 'place:hue' };
    expect(listRequest(view, NOW)).toEqual({
      shelf: 'archive',
      filter,
      sort: 'saved',
      ascending: true,
    });
    expect(searchRequest(view, NOW)).toEqual({
      text: 'ha no',
      shelf: 'archive',
      filter,
      order: 'length',
      ascending: true,
    });
  });

  it('searches the archive too from the inbox, and keeps its words as they are', () => {
    const request = searchRequest({ ...START_VIEW, text: 'is:unread "a b" c' }, NOW);
    expect(request.text).toBe('is:unread "a b" c');
    expect(request.shelf).toBeUndefined();
  });
});
