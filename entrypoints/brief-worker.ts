import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveBriefs } from '../src/platform/brief-worker.ts';

export default defineUnlistedScript(() => serveBriefs(self));
