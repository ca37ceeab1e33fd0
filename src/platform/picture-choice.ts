import { messenger } from './messenger.ts';
import { requestEverySite, withdrawEverySite } from './picture-permissions.ts';
import { loadSettings, updateSettings } from './settings-store.ts';

/** Has the background fetch the pictures that wait. Without an answer they stay in the queue. */
export function askToKeepPictures(): void {
  messenger.sendMessage('keepPictures').catch((error: unknown) => {
    console.warn('The background could not be asked to keep pictures.', error);
  });
}

/**
 * Sets whose pictures are kept with saved articles. It must be called straight from a click: `on` asks
 * for every site, and any other choice gives that permission back.
 *
 * @returns false when every site was refused; each new site is then asked for
 */
export async function chooseKeptPictures(choice: 'ask' | 'on' | 'off'): Promise<boolean> {
  const granted = choice !== 'on' || (await requestEverySite());
  const { keepPictures: before } = await loadSettings();
  await updateSettings({ keepPictures: granted ? choice : 'ask' });
  if (before === 'on' && choice !== 'on') await withdrawEverySite();
  return granted;
}
