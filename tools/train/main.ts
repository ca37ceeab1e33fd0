/** `npm run train -- ROOM [arguments]`: makes the shipped models of one room again, byte for byte. */
import { runRoom } from '../run-room.ts';

await runRoom('train', import.meta.dirname, process.argv.slice(2));
