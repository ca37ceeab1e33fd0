/** `npm run evaluate -- ROOM [arguments]`: prints the quality of one room against labelled data. */
import { runRoom } from '../run-room.ts';

await runRoom('evaluate', import.meta.dirname, process.argv.slice(2));
