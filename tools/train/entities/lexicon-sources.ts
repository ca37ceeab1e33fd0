import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as en from '../../../src/entities/en/words.ts';
import type { LexiconLists } from '../../../src/entities/tagger/lexicon.ts';
import * as vi from '../../../src/entities/vi/words.ts';

const FOLDER = path.join(import.meta.dirname, '../../../models/gazetteers');

function names(file: string): string[] {
  return readFileSync(path.join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** The lists that go into the model of a language; those of names begin with a capital letter. */
export function lexiconLists(language: 'vi' | 'en'): LexiconLists {
  const foreign = {
    FirstName: names('en-first-names.txt'),
    LastName: names('en-last-names.txt'),
    City: names('world-cities.txt'),
    Organization: names('en-organizations.txt'),
    WorldPlace: names('en-places.txt'),
    CompanyWord: names('company-words.txt'),
    KnownOrganization: names('well-known-organizations.txt'),
  };
  if (language === 'vi') {
    return {
      ...foreign,
      province: names('vi-provinces.txt'),
      district: names('vi-districts.txt'),
      Ward: names('vi-wards.txt'),
      Country: names('vi-countries.txt'),
      ForeignPlace: names('vi-world-places.txt'),
      VietnameseOrganization: names('vi-well-known-organizations.txt'),
      familyName: vi.FAMILY_NAMES,
      MiddleName: vi.MIDDLE_NAMES,
      givenName: vi.GIVEN_NAMES,
      kinship: vi.KINSHIP,
      office: vi.OFFICES,
      organizationHead: vi.ORGANIZATION_HEADS,
      placeHead: vi.PLACE_HEADS,
      otherHead: vi.OTHER_HEADS,
      speech: vi.SPEECH_VERBS,
      placePreposition: vi.PLACE_PREPOSITIONS,
    };
  }
  return {
    ...foreign,
    Country: names('en-countries.txt'),
    Demonym: names('en-demonyms.txt'),
    honorific: en.HONORIFICS,
    office: en.OFFICES,
    officeModifier: en.OFFICE_MODIFIERS,
    organizationHead: en.ORGANIZATION_HEADS,
    placeHead: en.PLACE_HEADS,
    otherHead: en.OTHER_HEADS,
    speech: en.SPEECH_VERBS,
    calendar: en.MONTHS_AND_DAYS,
  };
}
