import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { messenger } from '../src/platform/messenger.ts';
import { pickPart } from '../src/platform/page-picker.ts';
import { readPart } from '../src/platform/page-reader.ts';

export default defineUnlistedScript(() => {
  void pickPart(document).then((part) =>
    messenger.sendMessage('partPicked', part ? readPart(document, part, location.href) : null),
  );
});
