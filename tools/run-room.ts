import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs `FOLDER/ROOM.ts`, a module that exports `run(args)`, for the room named first on the command
 * line. Without a room, or with an unknown one, it says which there are and sets exit status 2.
 */
export async function runRoom(command: string, folder: string, args: string[]): Promise<void> {
  const [room, ...rest] = args;
  const rooms = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      readFileSync(path.join(folder, file), 'utf8').includes('export async function run('),
    )
    .map((file) => file.slice(0, -'.ts'.length));
  if (room === undefined || !rooms.includes(room)) {
    process.stderr.write(
      `Usage: npm run ${command} -- ROOM [arguments]\nRooms: ${rooms.join(', ')}\n`,
    );
    process.exitCode = 2;
    return;
  }
  const module = (await import(pathToFileURL(path.join(folder, `${room}.ts`)).href)) as {
    run(args: string[]): Promise<void>;
  };
  await module.run(rest);
}
