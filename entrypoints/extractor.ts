import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../src/platform/page-reader.ts';

export default defineUnlistedScript(() => readPage(document, location.href));
