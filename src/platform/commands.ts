import { browser } from 'wxt/browser';

/** The shortcuts of `wxt.config.ts`, by the name the browser calls them. */
export type CommandName = '_execute_action' | 'save-article' | 'read-article' | 'open-library';

/** A shortcut as the browser has it now; empty keys when the reader has set none. */
export interface CommandKeys {
  name: CommandName;
  keys: string;
}

const NAMES: readonly CommandName[] = [
  '_execute_action',
  'save-article',
  'read-article',
  'open-library',
];

/** The shortcuts as they are set now; none where the browser has no commands (Firefox for Android). */
export async function commandKeys(): Promise<CommandKeys[]> {
  if (!browser.commands) return [];
  const commands = await browser.commands.getAll();
  return NAMES.map((name) => ({
    name,
    keys: commands.find((command) => command.name === name)?.shortcut ?? '',
  }));
}
