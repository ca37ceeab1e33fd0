import { describe, expect, it } from 'vitest';
import {
  PageDetectedSchema,
  RefusedMessageError,
  TextQuoteSchema,
  requireContentScript,
  requireExtensionPage,
  requireShape,
} from '../../../src/messaging/guards.ts';

const self = { id: 'own', origin: 'chrome-extension://own/' };

describe('requireContentScript', () => {
  it('gives the tab of a content script in a top frame', () => {
    expect(requireContentScript({ id: 'own', frameId: 0, tab: { id: 7 } }, self)).toBe(7);
  });
  it.each([
    ['another extension', { id: 'other', frameId: 0, tab: { id: 7 } }],
    ['a frame', { id: 'own', frameId: 3, tab: { id: 7 } }],
    ['no tab', { id: 'own', frameId: 0 }],
    ['nobody', {}],
  ])('refuses %s', (_who, sender) => {
    expect(() => requireContentScript(sender, self)).toThrow(RefusedMessageError);
  });
});

describe('requireExtensionPage', () => {
  it('lets our own pages pass', () => {
    expect(() =>
      requireExtensionPage({ id: 'own', url: 'chrome-extension://own/popup.html' }, self),
    ).not.toThrow();
  });
  it.each([
    ['a content script', { id: 'own', url: 'https://evil.example/' }],
    ['an address that only starts alike', { id: 'own', url: 'chrome-extension://own.evil/' }],
    ['another extension', { id: 'other', url: 'chrome-extension://own/popup.html' }],
    ['a sender without address', { id: 'own' }],
  ])('refuses %s', (_who, sender) => {
    expect(() => requireExtensionPage(sender, self)).toThrow(RefusedMessageError);
  });
});

describe('requireShape', () => {
  it.each([
    [PageDetectedSchema, { isArticle: 'yes' }],
    [PageDetectedSchema, { isArticle: true, extra: 1 }],
    [PageDetectedSchema, null],
    [TextQuoteSchema, { exact: '', prefix: '', suffix: '' }],
    [TextQuoteSchema, { exact: 'x'.repeat(20_001), prefix: '', suffix: '' }],
    [TextQuoteSchema, { exact: 'x', prefix: '' }],
  ])('refuses a payload of another shape', (schema, payload) => {
    expect(() => requireShape(schema, payload)).toThrow(RefusedMessageError);
  });
  it('hands on a payload that fits', () => {
    expect(requireShape(PageDetectedSchema, { isArticle: true })).toEqual({ isArticle: true });
  });
});
