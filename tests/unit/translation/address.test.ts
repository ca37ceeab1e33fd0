import { describe, expect, it } from 'vitest';
import {
  endpointUrl,
  exposesKey,
  isLocalAddress,
  matchPattern,
  parseEndpoint,
} from '../../../src/translation/address.ts';
import { textDirection } from '../../../src/translation/languages.ts';

describe('parseEndpoint', () => {
  it.each([
    ['localhost:5000', 'http://localhost:5000/'],
    ['192.168.1.20:5000/', 'http://192.168.1.20:5000/'],
    ['nas.local/translate/', 'http://nas.local/translate/'],
    [' translate.example.org ', 'https://translate.example.org/'],
    ['http://translate.example.org', 'http://translate.example.org/'],
    ['https://x.example/api?key=1#a', 'https://x.example/api'],
  ])('reads %j as %s', (typed, href) => {
    expect(parseEndpoint(typed)?.href).toBe(href);
  });

  it.each([
    '',
    '  ',
    'ftp://x',
    'javascript:alert(1)',
    'http://',
    'https://me:pass@x.example',
    'a b',
  ])('refuses %j', (typed) => {
    expect(parseEndpoint(typed)).toBeNull();
  });

  it('joins paths with and without a slash', () => {
    for (const typed of ['https://x.example/api', 'https://x.example/api//']) {
      const endpoint = parseEndpoint(typed);
      expect(endpoint && endpointUrl(endpoint, '/v1')).toBe('https://x.example/api/v1');
    }
  });
});

const hostname = (url: string) => new URL(url).hostname;

describe('isLocalAddress', () => {
  it.each([
    'http://localhost',
    'http://127.0.0.1',
    'http://127.1',
    'http://[::1]',
    'http://10.0.0.5',
    'http://172.16.0.1',
    'http://192.168.0.1',
    'http://169.254.1.1',
    'http://100.64.0.1',
    'http://[fd00::1]',
    'http://[fe80::1]',
    'http://[::ffff:192.168.1.1]',
    'http://[::ffff:127.0.0.1]',
    'http://nas',
    'http://nas.local',
    'http://box.home.arpa',
  ])('%s is', (url) => {
    expect(isLocalAddress(hostname(url))).toBe(true);
  });

  it.each([
    'http://8.8.8.8',
    'http://172.32.0.1',
    'http://100.128.0.1',
    'http://[2001:db8::1]',
    'http://[::ffff:8.8.8.8]',
    'http://10.example.com',
    'http://localhost.example.com',
    'http://local.example',
  ])('%s is not', (url) => {
    expect(isLocalAddress(hostname(url))).toBe(false);
  });
});

describe('exposesKey', () => {
  it.each([
    ['http://localhost:5000', false],
    ['https://x.example', false],
    ['http://192.168.1.2', true],
    ['http://x.example', true],
  ])('%s: %s', (url, exposed) => {
    expect(exposesKey(new URL(url))).toBe(exposed);
  });
});

describe('matchPattern', () => {
  it('has no port, and both schemes, so that no pattern of a content script covers it', () => {
    expect(matchPattern('http://192.168.1.2:5000')).toBe('*://192.168.1.2/*');
  });
});

describe('textDirection', () => {
  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['ur', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ks', 'rtl'],
    ['vi', 'ltr'],
    ['az', 'ltr'],
    ['zh-Hant', 'ltr'],
    ['not a tag', 'ltr'],
  ])('%s is %s', (tag, direction) => {
    expect(textDirection(tag)).toBe(direction);
  });
});
