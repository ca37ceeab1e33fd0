import * as v from 'valibot';
import { LibraryError } from '../errors.ts';

/**
 * What is read, or undefined where it has lost its shape: one damaged value must not hide the others.
 * It stays in the store as it is.
 */
export function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LibraryError) || error.problem !== 'damaged') throw error;
    console.warn('A stored value has lost its shape and is left out.', error);
    return undefined;
  }
}

/** Those of stored rows that have their shape; the others are left out, and stay as they are. */
export function fittingRows<Row>(schema: v.GenericSchema<unknown, Row>, rows: unknown[]): Row[] {
  return rows.flatMap((row) => unlessDamaged(() => checkedRow(schema, row)) ?? []);
}

/** A stored row, checked. @throws LibraryError `damaged` */
export function checkedRow<Row>(schema: v.GenericSchema<unknown, Row>, row: unknown): Row {
  const result = v.safeParse(schema, row);
  if (result.success) return result.output;
  throw new LibraryError('damaged', `A stored row: ${v.summarize(result.issues)}`);
}
