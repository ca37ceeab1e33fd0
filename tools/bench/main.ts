/** `npm run bench -- ROOM [arguments]`: compares a room's speed with its peers in the same run. */
import { runRoom } from '../run-room.ts';

await runRoom('bench', import.meta.dirname, process.argv.slice(2));
