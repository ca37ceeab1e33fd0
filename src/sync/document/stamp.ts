/**
 * When a field was changed, and where: milliseconds since the epoch (16 digits), a counter (6 digits)
 * and the device (16 hexadecimal digits), joined by full stops. Stamps are compared as strings; the
 * greater one is the later change.
 *
 * These are the hybrid logical clocks of Kulkarni et al. ('Logical Physical Clocks', 2014), kept per
 * field: a change gets a stamp above that of the value it replaces whatever the device's clock says,
 * so a wrong clock decides only between changes that did not know of each other.
 */
export type Stamp = string;

const STAMP_PATTERN = /^\d{16}\.\d{6}\.[0-9a-f]{16}$/;

/** The last instant that a Date can hold. */
const LAST_INSTANT = 8.64e15;
const LAST_COUNT = 999_999;

/** Whether it is a stamp; one after the last instant would leave no room for those above it. */
export function isStamp(value: string): value is Stamp {
  return STAMP_PATTERN.test(value) && Number(value.slice(0, 16)) <= LAST_INSTANT;
}

/** The device a stamp was made on. */
export function deviceOf(stamp: Stamp): string {
  return stamp.slice(-16);
}

/** The later of two stamps; either may be missing. */
export function laterStamp(a: Stamp | undefined, b: Stamp | undefined): Stamp | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

/**
 * A stamp for a change made now.
 *
 * @param time of the change in milliseconds since the epoch, as the device's clock says
 * @param floor a stamp that the new one must be above, such as that of the value it replaces
 */
export function nextStamp(time: number, floor: Stamp | undefined, device: string): Stamp {
  let at = Number.isFinite(time) ? Math.min(Math.max(0, Math.floor(time)), LAST_INSTANT) : 0;
  let count = 0;
  if (floor !== undefined) {
    const [floorAt, floorCount] = [Number(floor.slice(0, 16)), Number(floor.slice(17, 23))];
    if (floorAt >= at) {
      at = floorCount < LAST_COUNT ? floorAt : floorAt + 1;
      count = floorCount < LAST_COUNT ? floorCount + 1 : 0;
    }
  }
  return `${String(at).padStart(16, '0')}.${String(count).padStart(6, '0')}.${device}`;
}
