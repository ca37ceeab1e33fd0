import type { SegmentedText } from '../language/sentences.ts';
import type { Entity } from './entity.ts';
import { addressedGender } from './grouping/address.ts';
import { bracketedBy } from './grouping/brackets.ts';
import { fullestName } from './grouping/fullest-name.ts';
import type { MentionGroup } from './grouping/group.ts';
import { groupPeople } from './grouping/group-people.ts';
import { groupThings } from './grouping/group-things.ts';
import type { Mention } from './mention.ts';
import { englishRoles } from './roles/english-roles.ts';
import { type RoleContext, roleContext } from './roles/role-context.ts';
import { vietnameseRoles } from './roles/vietnamese-roles.ts';
import { entitySalience } from './salience.ts';
import { ENTITY_TYPES } from './tagger/labels.ts';
import { type ModelContent, readModel } from './tagger/model-file.ts';
import { tagNames, type TaggedDocument } from './tagger/tag.ts';

/** A loaded name tagger for one language; opaque outside this folder. */
export interface EntityModel {
  readonly language: 'vi' | 'en';
}

interface LoadedModel extends EntityModel {
  readonly content: ModelContent;
}

/** Reads the bytes of `models/entities-<language>.bin`; throws a RangeError when they are damaged. */
export function loadEntityModel(language: 'vi' | 'en', bytes: Uint8Array): EntityModel {
  const content = readModel(bytes);
  if (content.language !== language) {
    throw new RangeError(`the name model is for '${content.language}', not '${language}'`);
  }
  const model: LoadedModel = { language, content };
  return model;
}

/**
 * Finds who and what an article names: tags the names, joins those of one and the same, and reads
 * the roles of persons.
 *
 * @param options.title the headline; it only ranks, nothing is read from it.
 * @returns entities by salience, highest first; every name that was tagged is a mention of just one.
 */
export function recognizeEntities(
  segmented: SegmentedText,
  model: EntityModel,
  options: { title?: string } = {},
): Entity[] {
  const { text, sentences } = segmented;
  const tagged = tagNames(text, sentences, (model as LoadedModel).content);
  const mentions = toMentions(text, tagged);
  const context = roleContext(text, tagged.document, mentions);
  const bracketed = bracketedBy(context);
  const groups: MentionGroup[] = ENTITY_TYPES.flatMap((type) => {
    const own = mentions.filter((mention) => mention.type === type);
    return type === 'person'
      ? groupPeople(own, (mention) => addressedGender(context, mention, model.language))
      : groupThings(own, bracketed);
  });
  const mostMentions = Math.max(0, ...groups.map((group) => group.mentions.length));
  return groups
    .map((group) =>
      toEntity(group, context, model.language, segmented, mostMentions, options.title),
    )
    .sort(
      (a, b) =>
        b.salience - a.salience || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
    );
}

function toMentions(text: string, { document, names }: TaggedDocument): Mention[] {
  let sentence = 0;
  return names.flatMap(({ start, end, type }) => {
    const first = document.tokens[start];
    const last = document.tokens[end - 1];
    const kind = ENTITY_TYPES[type];
    if (!first || !last || !kind) return [];
    while (start >= (document.sentences[sentence]?.end ?? Infinity)) sentence++;
    const words = document.lower
      .slice(start, end)
      .filter((_, i) => document.tokens[start + i]?.kind !== 'symbol');
    return [
      {
        start: first.start,
        end: last.end,
        type: kind,
        text: text.slice(first.start, last.end),
        words: words.length > 0 ? words : document.lower.slice(start, end),
        tokens: { start, end },
        sentence,
      },
    ];
  });
}

function toEntity(
  group: MentionGroup,
  context: RoleContext,
  language: 'vi' | 'en',
  { text, paragraphs, sentences }: SegmentedText,
  mostMentions: number,
  title = '',
): Entity {
  const name = fullestName(group.mentions);
  const roles =
    group.type !== 'person'
      ? []
      : group.mentions.flatMap((mention) =>
          language === 'vi' ? vietnameseRoles(context, mention) : englishRoles(context, mention),
        );
  const role = roles.reduce((best, next) => (next.length > best.length ? next : best), '');
  const salience = entitySalience({
    mentions: group.mentions,
    mostMentions,
    textLength: text.length,
    paragraphs: paragraphs.length,
    ownParagraphs: new Set(group.mentions.map(({ sentence }) => sentences[sentence]?.paragraph))
      .size,
    inTitle: group.mentions.some((mention) => title.includes(mention.text)),
  });
  return {
    name,
    type: group.type,
    salience,
    ...(role !== '' && { role }),
    mentions: group.mentions.map(({ start, end }) => ({ start, end })),
  };
}
