import { describe, expect, it } from 'vitest';
import { createBrowserTranslator } from '../../../src/translation/providers/browser.ts';
import {
  builtInDetector,
  builtInTranslator,
} from '../../support/translation-servers/built-in-translator.ts';

const pair = { from: 'en', to: 'vi' };
const segment = (text: string, html = '') => ({ id: 'b0', text, html });

describe('the browser’s own translator', () => {
  it('tells the download’s progress, then each paragraph, and lets go of the model', async () => {
    const standIn = builtInTranslator({ availability: 'downloadable' });
    const translator = createBrowserTranslator({ translator: standIn.api });
    expect(await translator.availability(pair)).toBe('downloadable');
    const steps: string[] = [];
    await translator.translate([segment('rice')], pair, {
      onProgress: (step) =>
        steps.push(step.type === 'download' ? `${step.fraction}` : step.translations.join()),
    });
    expect(steps).toEqual(['0', '0', '0.5', '1', '[object Object]']);
    expect(standIn.destroyed).toBe(1);
  });

  it('keeps links in place where their words are found, and behind the text where not', async () => {
    const translator = createBrowserTranslator({ translator: builtInTranslator().api });
    const html = 'See <a href="https://a.vn/">the report</a> of <strong>VNA</strong>.';
    const [translation] = await translator.translate(
      [segment('See the report of VNA.', html)],
      pair,
    );
    expect(translation?.html).toBe(
      'SEE <a href="https://a.vn/">THE REPORT</a> OF <strong>VNA</strong>.',
    );
    const odd = builtInTranslator({
      answers: { 'See the report of VNA.': 'Xem bản tin.', 'the report': 'báo cáo' },
    }).api;
    const [moved] = await createBrowserTranslator({ translator: odd }).translate(
      [segment('See the report of VNA.', html)],
      pair,
    );
    expect(moved).toMatchObject({
      text: 'Xem bản tin. (the report)',
      html: 'Xem bản tin. (<a href="https://a.vn/">the report</a>)',
    });
  });

  it('takes a paragraph over the quota sentence by sentence', async () => {
    const { api } = builtInTranslator({ inputQuota: 30 });
    const translator = createBrowserTranslator({ translator: api });
    const text = 'The harvest was good. Prices went up again.';
    const [translation] = await translator.translate([segment(text)], pair);
    expect(translation?.text).toBe(text.toUpperCase());
    const long = translator.translate([segment('word '.repeat(20))], pair);
    await expect(long).rejects.toMatchObject({ code: 'too-long' });
  });

  it('finds the language of a text out where it is not known', async () => {
    const standIn = builtInTranslator();
    const sure = createBrowserTranslator({
      translator: standIn.api,
      detector: builtInDetector('fr', 0.9),
    });
    await sure.translate([segment('riz')], { from: 'und', to: 'vi' });
    expect(standIn.created).toEqual([{ sourceLanguage: 'fr', targetLanguage: 'vi' }]);
    const unsure = createBrowserTranslator({
      translator: standIn.api,
      detector: builtInDetector('fr', 0.2),
    });
    const work = unsure.translate([segment('riz')], { from: 'und', to: 'vi' });
    await expect(work).rejects.toMatchObject({ code: 'unsupported-pair' });
  });

  it.each([
    ['NotSupportedError', 'unsupported-pair'],
    ['NotAllowedError', 'network'],
    ['NetworkError', 'network'],
    ['UnknownError', 'bad-answer'],
  ])('%s is %s', async (name, code) => {
    const { api } = builtInTranslator({ createError: new DOMException('No.', name) });
    const work = createBrowserTranslator({ translator: api }).translate([segment('a')], pair);
    await expect(work).rejects.toMatchObject({ code });
  });

  it('says so where the browser lacks the pair', async () => {
    const translator = createBrowserTranslator({
      translator: builtInTranslator({ availability: 'unavailable' }).api,
    });
    expect(await translator.availability(pair)).toBe('unsupported-pair');
    const work = translator.translate([segment('a')], pair);
    await expect(work).rejects.toMatchObject({ code: 'unsupported-pair' });
  });

  it('stops between paragraphs', async () => {
    const stop = new AbortController();
    const { api } = builtInTranslator({ onTranslate: () => stop.abort() });
    const work = createBrowserTranslator({ translator: api }).translate(
      [segment('a'), segment('b')],
      pair,
      { signal: stop.signal },
    );
    await expect(work).rejects.toMatchObject({ code: 'aborted' });
  });
});
