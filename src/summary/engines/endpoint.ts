import { SummaryError } from './errors.ts';

/**
 * An address of the service, from what a reader types: the base with or without `/v1`, or the very
 * endpoint of chat completions.
 *
 * @throws SummaryError `not-set-up` when it is no http(s) address, or carries a name and password.
 */
export function serviceUrl(typed: string, resource: 'chat/completions' | 'models'): URL {
  const url = URL.parse(typed.trim());
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new SummaryError('not-set-up', 'The service has no usable address.');
  }
  url.search = '';
  url.hash = '';
  const base = url.pathname.replace(/\/+$/u, '').replace(/\/chat\/completions$/u, '');
  url.pathname = `${/\/v\d+\w*$/u.test(base) ? base : `${base}/v1`}/${resource}`;
  return url;
}

/** Whether a key sent there could be read on its way: plain http to anything but this machine. */
export function exposesKey({ protocol, hostname }: URL): boolean {
  const loopback = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(hostname);
  return protocol === 'http:' && !loopback;
}
