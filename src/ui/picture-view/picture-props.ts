import type { PictureStatus } from '../../library/pictures/picture-status.ts';

/** How far the pictures of a saved article are, and what can be done about it. */
export interface PictureProps {
  status: PictureStatus;
  /** Bytes that the pictures of the whole library may take. */
  budget: number;
  /** Asks for the hosts of the pictures, and keeps them; false when the reader refused. */
  onKeep(): Promise<boolean>;
  /** Asks for every site, and keeps pictures from there from now on; false when refused. */
  onKeepEverywhere(): Promise<boolean>;
  /** Keeps the addresses alone, and does not ask again for this article. */
  onDecline(): Promise<void>;
  /** Tries once more what could not be fetched. */
  onRetry(): Promise<void>;
  onOpenOptions(): void;
  /** Where the browser's question would close the page: opens one where it can be asked. */
  onAskElsewhere?(): void;
}
