import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import en from '../../../store/listing.en.json' with { type: 'json' };
import vi from '../../../store/listing.vi.json' with { type: 'json' };
import wxtConfig from '../../../wxt.config.ts';

/**
 * Lengths in characters. Chrome Web Store: name 75, description of the manifest 132, text 16,000, each
 * justification 1,000. Firefox Add-ons: name 50, summary 250, text 15,000. Edge Add-ons: text 250 to
 * 10,000. The shortest of each holds, so that one text goes to all.
 */
const LIMITS = {
  name: 50,
  summary: 132,
  description: [250, 10_000],
  justification: 1_000,
} as const;

const ManifestSchema = v.object({
  permissions: v.array(v.string()),
  optional_permissions: v.array(v.string()),
});

const listings = [
  { language: 'en', listing: en },
  { language: 'vi', listing: vi },
];

describe.each(listings)('the texts for the stores in $language', ({ language, listing }) => {
  it('keep within the lengths that the stores allow', () => {
    expect([...listing.name].length).toBeLessThanOrEqual(LIMITS.name);
    expect([...listing.summary].length).toBeLessThanOrEqual(LIMITS.summary);
    const { length } = [...listing.description.join('\n')];
    expect(length).toBeGreaterThanOrEqual(LIMITS.description[0]);
    expect(length).toBeLessThanOrEqual(LIMITS.description[1]);
    for (const words of [listing.singlePurpose, ...Object.values(listing.permissions)]) {
      expect([...words].length).toBeLessThanOrEqual(LIMITS.justification);
    }
  });

  it('say the same as the manifest', () => {
    const words = JSON.parse(
      readFileSync(`public/_locales/${language}/messages.json`, 'utf8'),
    ) as Record<string, { message: string }>;
    expect(listing.name).toBe(words['extensionName']?.message);
    expect(listing.summary).toBe(words['extensionDescription']?.message);
  });

  it('explain every permission that is asked for, and no other', () => {
    const { manifest } = wxtConfig;
    if (typeof manifest !== 'function') throw new Error('The manifest is not made by a function.');
    const made = v.parse(
      ManifestSchema,
      manifest({ browser: 'chrome', manifestVersion: 3, mode: 'production', command: 'build' }),
    );
    // WXT adds the permission of the side panel by its entry point.
    const asked = [...made.permissions, ...made.optional_permissions, 'sidePanel'];
    expect(Object.keys(listing.permissions).toSorted()).toEqual(
      [...new Set([...asked, 'hostPermissions'])].toSorted(),
    );
  });

  it('names a privacy policy that there is', () => {
    expect(existsSync(listing.privacy.policy)).toBe(true);
  });
});

it('has the same parts in both languages', () => {
  expect(Object.keys(vi)).toEqual(Object.keys(en));
  expect(vi.screenshots).toHaveLength(en.screenshots.length);
  expect(vi.description).toHaveLength(en.description.length);
});
