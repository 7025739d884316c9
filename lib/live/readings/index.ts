import type { Reading, Readings } from '../reading';
import { CONTAINERS } from './containers';
import { DOORS } from './doors';
import { GROUPS } from './groups';
import { IDENTITY } from './identity';
import { KEYS } from './keys';
import { MODEL } from './model';
import { NAMES } from './names';
import { NETWORK } from './network';
import { RECORDS } from './records';
import { SCALING } from './scaling';
import { STORAGE } from './storage';

const TABLES: readonly Readings[] = [
  NETWORK,
  GROUPS,
  IDENTITY,
  KEYS,
  STORAGE,
  MODEL,
  CONTAINERS,
  DOORS,
  SCALING,
  RECORDS,
  NAMES,
];

/** How each type is read. Of any other type nothing is known, which is never a pass. */
export const READINGS: ReadonlyMap<string, Reading> = new Map(
  TABLES.flatMap((table) => Object.entries(table)),
);
