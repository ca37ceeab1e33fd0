import type { Entity, EntityType } from '../../../src/entities/entity.ts';

/** A name of a test text: its forms, the fullest first, separated by '='. */
export type NamedEntity = [forms: string, type: EntityType, role?: string];

/** The entities of `text` with every place where one of their forms stands, longer forms first. */
export function entitiesOf(text: string, names: readonly NamedEntity[]): Entity[] {
  const taken = new Set<number>();
  const entities = names.map(([forms, type, role]) => ({
    forms: forms.split('='),
    entity: { name: forms.split('=')[0] ?? forms, type, salience: 0.5, mentions: [] } as Entity,
    role,
  }));
  const all = entities
    .flatMap(({ forms, entity }) => forms.map((form) => ({ form, entity })))
    .sort((a, b) => b.form.length - a.form.length);
  for (const { form, entity } of all) {
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      const end = start + form.length;
      if (taken.has(start) || taken.has(end - 1)) continue;
      for (let i = start; i < end; i += 1) taken.add(i);
      entity.mentions.push({ start, end });
    }
  }
  return entities.map(({ entity, role }) => ({
    ...entity,
    mentions: entity.mentions.sort((a, b) => a.start - b.start),
    ...(role !== undefined && { role }),
  }));
}
