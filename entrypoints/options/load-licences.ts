import type { Licences } from '../../src/ui/options/options-props.ts';

/** The licences of everything shipped, from the file that `npm run licences` writes. */
export async function loadLicences(): Promise<Licences> {
  const response = await fetch('/licences.json');
  // A file of our own, which the build has checked.
  return (await response.json()) as Licences;
}
