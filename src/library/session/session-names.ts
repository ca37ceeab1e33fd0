import type { Brief } from '../../brief/brief.ts';
import {
  type EntityAppearance,
  type EntityRequest,
  type EntitySummary,
  appearanceOf,
  keyFilter,
} from '../entities/entity-page.ts';
import { entityKey } from '../entity-key.ts';
import type { SessionRecord } from './session-store.ts';

/** Whether a brief names an entity; any does where no key is given. */
export function namesEntity({ entities }: Brief, key: string | undefined): boolean {
  return key === undefined || entities.some(({ type, name }) => entityKey(type, name) === key);
}

/** The same as `frequentEntities`, over the articles of a session. */
export function sessionNames(
  records: SessionRecord[],
  limit: number,
  request: EntityRequest = {},
): EntitySummary[] {
  const fits = keyFilter(request);
  const names = new Map<string, EntitySummary>();
  for (const { saved, brief } of records) {
    if (saved.shelf === 'bin') continue;
    const own = new Map(
      brief.entities.map((entity) => [entityKey(entity.type, entity.name), entity]),
    );
    for (const [key, { name, type }] of own) {
      if (!fits(key)) continue;
      names.set(key, { key, name, type, articles: (names.get(key)?.articles ?? 0) + 1 });
    }
  }
  return [...names.values()].sort((a, b) => b.articles - a.articles).slice(0, limit);
}

/** The same as `entityAppearances`, over the articles of a session. */
export function sessionAppearances(records: SessionRecord[], key: string): EntityAppearance[] {
  return records
    .filter(({ saved }) => saved.shelf !== 'bin')
    .map(({ saved, article, brief }) => appearanceOf(key, saved, { article, brief }))
    .filter((appearance) => appearance !== undefined)
    .sort((a, b) => a.time - b.time);
}
