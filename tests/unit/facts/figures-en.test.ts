import { describe, expect, it } from 'vitest';
import { linesOf } from './figures-of.ts';

function check(rows: readonly (readonly [string, ...string[]])[]): void {
  it.each(rows.map(([text, ...lines]) => [text, lines] as const))('%s', (text, lines) => {
    expect(linesOf(text, 'en')).toEqual(lines);
  });
}

describe('English money', () => {
  check([
    ['a £11million deal', 'money «£11million» 11000000 GBP'],
    ['worth up to £1.5 million', 'money «up to £1.5 million» 1500000 GBP up-to'],
    ['an estimated £11 million fortune', 'money «an estimated £11 million» 11000000 GBP about'],
    ['paid about £23,000', 'money «about £23,000» 23000 GBP about'],
    ['bond of $350,000', 'money «$350,000» 350000 USD'],
    ['it cost €3.1bn ($3.6bn)', 'money «€3.1bn» 3100000000 EUR', 'money «$3.6bn» 3600000000 USD'],
    ['raised A$5m', 'money «A$5m» 5000000 AUD'],
    ['lost HK$2,000', 'money «HK$2,000» 2000 HKD'],
    ['5 million dollars in aid', 'money «5 million dollars» 5000000 USD'],
    ['fined 20 pounds', 'money «20 pounds» 20 GBP'],
    ['a $5-7 million plan', 'money «$5-7 million» 5000000..7000000 USD'],
    ['between $5 and $7', 'money «$5 and $7» 5..7 USD'],
    ['more than $100 million per year', 'money «more than $100 million» 100000000 USD more-than'],
    [
      'nearly a quarter of a million pounds',
      'money «nearly a quarter of a million pounds» 250000 GBP nearly',
    ],
    ['50p a day, plus 99 cents', 'money «50p» 0.5 GBP', 'money «99 cents» 0.99 USD'],
    ['USD 25 million', 'money «USD 25 million» 25000000 USD'],
    ['a 10-million-dollar home', 'money «10-million-dollar» 10000000 USD'],
    ['it weighs 200 pounds', 'quantity «200 pounds» 200 pounds'],
  ]);
});

describe('English percentages', () => {
  check([
    ['a 40 per cent stake', 'percent «40 per cent» 40'],
    ['only 16 percent voted', 'percent «16 percent» 16'],
    ['a rate of 7 1/2 percent', 'percent «7 1/2 percent» 7.5'],
    ['up 12.5pc', 'percent «12.5pc» 12.5'],
    ['rose 8.3%', 'percent «8.3%» 8.3'],
    ['70-90% of men', 'percent «70-90%» 70..90'],
    ['close to 80 percent', 'percent «close to 80 percent» 80 nearly'],
    ['Thirty-two percent agreed', 'percent «Thirty-two percent» 32'],
    [
      'by more than 40 percentage points',
      'percent «more than 40 percentage points» 40 percentage points more-than',
    ],
    ['from 5% to 7%', 'percent «5%» 5', 'percent «7%» 7'],
  ]);
});

describe('English quantities', () => {
  check([
    ['more than 135 shark species', 'quantity «more than 135 shark species» 135 species more-than'],
    ['instead of 10,000 people', 'quantity «10,000 people» 10000 people'],
    ['some 2.4 million people', 'quantity «some 2.4 million people» 2400000 people about'],
    ['1.2m homes were lost', 'quantity «1.2m homes» 1200000 homes'],
    ['waves as high as six meters', 'quantity «as high as six meters» 6 meters up-to'],
    ['for 48 hours', 'quantity «48 hours» 48 hours'],
    ['about half an hour', 'quantity «about half an hour» 0.5 hour about'],
    ['a two-hour drive', 'quantity «two-hour» 2 hour'],
    ['a 25,000-strong crowd', 'quantity «25,000-strong crowd» 25000 crowd'],
    ['speeds of 800 kph (497 mph)', 'quantity «800 kph» 800 kph', 'quantity «497 mph» 497 mph'],
    ['climbed to 832, officials said', 'quantity «832» 832'],
    ['Toll Soars Above 800.', 'quantity «Above 800» 800 more-than'],
    ['Mother-of-three Holly', 'quantity «three» 3'],
    ['a mother of two appeared', 'quantity «two» 2'],
    ["two Sainsbury's stores", "quantity «two Sainsbury's stores» 2 stores"],
    ['a two-thirds majority', 'quantity «two-thirds majority» 0.6667 majority'],
    ['One in five children', 'quantity «One in five children» 0.2 children'],
    ['one man was killed', 'quantity «one man» 1 man'],
    ['110 billion cubic meters', 'quantity «110 billion cubic meters» 110000000000 cubic meters'],
    [
      'up from 1.7 million four years ago',
      'quantity «1.7 million» 1700000',
      'quantity «four years» 4 years',
    ],
    ['1,000 or more troops', 'quantity «1,000 or more» 1000 more-than'],
    [
      '540 people were injured and 29 were missing',
      'quantity «540 people» 540 people',
      'quantity «29» 29 people',
    ],
    ['two three-year deals', 'quantity «two three-year deals» 2 deals'],
    ['two 18-year-olds', 'quantity «two» 2 18-year-olds', 'quantity «18-year-olds» 18 years old'],
    ['nearly a 20-degree gap', 'quantity «nearly a 20-degree» 20 degree nearly'],
    ['they had only one shot', 'quantity «one shot» 1 shot'],
    ['minus 5 degrees', 'quantity «minus 5 degrees» -5 degrees'],
    ['30 police employees', 'quantity «30 police employees» 30 employees'],
    ['500+ guests', 'quantity «500+» 500 more-than'],
  ]);
});

describe('English ages', () => {
  check([
    ['a 13-year-old boy', 'quantity «13-year-old» 13 years old'],
    ['he was 20 years old', 'quantity «20 years old» 20 years old'],
    ['Willoughby, 37, took to Instagram', 'quantity «37» 37 years old'],
    ['Rose Leslie, also 31, admitted', 'quantity «31» 31 years old'],
    [
      'Three men, aged 33, 34 and 39, were held',
      'quantity «Three men» 3 men',
      'quantity «aged 33» 33 years old',
      'quantity «34» 34 years old',
      'quantity «39» 39 years old',
    ],
    ['at the age of 17', 'quantity «17» 17 years old'],
    ['some as young as 11', 'quantity «11» 11 years old'],
    ['a man in his 40s', 'quantity «40s» 40..49 years old'],
    ['18- to 29-year-olds', 'quantity «18- to 29-year-olds» 18..29 years old'],
  ]);
});

describe('what is no figure in English', () => {
  it.each([
    'a Boeing 737 crashed',
    'COVID-19 and the F-16',
    'an iPhone 7 was found',
    'under Article 4 member countries can speak',
    'What are articles 5 and 4?',
    'The 6ft 2in striker',
    'a 10-6 lead over the team',
    'an emphatic 5&4',
    'Ayr 38 - 17 Melrose',
    'winning 14½-13½',
    'The 6-foot-6 forward',
    'call 101 or 0800 555 111',
    'on Channel 5 and Radio 4',
    'on 125th Street',
    'thousands of people, dozens of dogs',
    'One Labour member said no one knew',
    'both sides came twice',
    'World War Two ended',
    'the Four Corners',
    'the correspondent of "60 Minutes" said',
    'the brand 007 lives',
  ])('%s', (text) => {
    expect(linesOf(text, 'en')).toEqual([]);
  });
});

describe('English ranks', () => {
  check([
    ['a second meeting', 'rank «second» 2'],
    ['the 50th anniversary', 'rank «50th» 50'],
    ['aiming to be No.1 in AI', 'rank «No.1» 1'],
    ['among the top 10', 'rank «top 10» 10'],
    ['the twenty-first time', 'rank «twenty-first» 21'],
    ['At first he thought'],
    ['First, the storm came'],
  ]);
});

describe('English clock times', () => {
  check([
    ['just before 7 a.m. near the beach', 'time «7 a.m.» 07:00'],
    ['found at 7.55am', 'time «7.55am» 07:55'],
    ['At 2pm', 'time «2pm» 14:00'],
    ['at about 09:30 BST', 'time «about 09:30 BST» 09:30 about'],
    ['at 12 p.m.', 'time «12 p.m.» 12:00'],
    ['at 12 am', 'time «12 am» 00:00'],
  ]);
});
