import type { EntityType } from '../entities/entity.ts';
import { foldDiacritics } from '../language/fold.ts';

/**
 * By what an entity counts as the same in two articles: its type and its folded name, so that
 * 'Hà Nội' and 'HÀ NỘI' are one place.
 */
export function entityKey(type: EntityType, name: string): string {
  return `${type}:${foldDiacritics(name).replace(/\s+/g, ' ').trim()}`;
}
