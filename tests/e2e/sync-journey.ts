import type { WebDavServer } from '../support/webdav-server.ts';
import type { PageDriver } from './page-driver.ts';

/** Fills in options where the folder is, and what it is encrypted with, and saves that. */
export async function connectFolder(
  options: PageDriver,
  server: WebDavServer,
  passphrase: string,
): Promise<void> {
  await options.type('Address of the folder', `${server.address}luoc`);
  await options.type('User name', server.user);
  await options.type('Password', server.password);
  await options.type('Passphrase for the encryption', passphrase);
  await options.press('Save');
  await options.reads('Saved. Test the connection, or sync now.');
}
