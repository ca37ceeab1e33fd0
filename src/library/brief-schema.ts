import * as v from 'valibot';
import type { Brief } from '../brief/brief.ts';

const text = v.pipe(v.string(), v.maxLength(2_000_000));
const line = v.pipe(v.string(), v.maxLength(10_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const salience = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const span = { start: offset, end: offset };
const qualifier = v.exactOptional(
  v.picklist(['about', 'more-than', 'less-than', 'nearly', 'up-to']),
);
const optionalLine = v.exactOptional(line);

const base = { ...span, text, salience, sentence: v.object(span) };

const fact = v.variant('kind', [
  v.object({
    kind: v.literal('date'),
    ...base,
    value: optionalLine,
    until: optionalLine,
    part: v.exactOptional(v.picklist(['morning', 'noon', 'afternoon', 'evening', 'night'])),
    qualifier,
    resolved: optionalLine,
  }),
  v.object({ kind: v.literal('time'), ...base, value: line, until: optionalLine, qualifier }),
  v.object({
    kind: v.picklist(['money', 'percent', 'quantity', 'rank']),
    ...base,
    value: v.number(),
    until: v.exactOptional(v.number()),
    unit: optionalLine,
    qualifier,
    when: optionalLine,
    subject: optionalLine,
    entity: optionalLine,
  }),
  v.object({ kind: v.literal('statement'), ...base, speaker: line, when: optionalLine }),
  v.object({
    kind: v.literal('agreement'),
    ...base,
    parties: v.array(line),
    document: optionalLine,
    when: optionalLine,
  }),
]);

const entity = v.object({
  name: line,
  type: v.picklist(['person', 'organization', 'place', 'other']),
  salience,
  role: optionalLine,
  mentions: v.array(v.object(span)),
});

/** A brief as it comes from the store or a file: hostile until it fits this. */
export const BriefSchema = v.object({
  version: v.literal(1),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
  summary: v.array(v.object({ ...span, text })),
  facts: v.array(fact),
  entities: v.array(entity),
}) satisfies v.GenericSchema<unknown, Brief>;
