import { waitFor } from '../support/extension-browser.ts';

/**
 * Waits until words stand somewhere.
 *
 * @param where named in the error, which also tells what stood there instead
 */
export async function waitForWords(
  words: string,
  where: string,
  text: () => Promise<string>,
): Promise<void> {
  await waitFor(`the words «${words}» in ${where}`, async () =>
    (await text()).includes(words),
  ).catch(async (error: unknown) => {
    throw new Error(`${String(error)}\n${(await text()).slice(0, 3_000)}`);
  });
}
