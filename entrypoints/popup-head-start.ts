import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeHeadStart } from '../src/platform/popup-head-start.ts';

export default defineUnlistedScript(() => void takeHeadStart(location.search));
