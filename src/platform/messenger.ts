import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { ExtensionIdentity } from '../messaging/guards.ts';
import type { ProtocolMap } from '../messaging/protocol.ts';

/** Sends and receives the messages of the protocol map. */
export const messenger = defineExtensionMessaging<ProtocolMap>();

/** This extension, as the guards of messages compare it. */
export function ownIdentity(): ExtensionIdentity {
  return { id: browser.runtime.id, origin: browser.runtime.getURL('') };
}
