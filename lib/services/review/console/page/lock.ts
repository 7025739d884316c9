/** Tells when nobody has touched the page for a while. */

export const IDLE_MINUTES = 5;

/** How often it looks. A machine that slept is found out when it wakes, since the clock that counts goes on. */
const EVERY = 5_000;

export interface IdleLock {
  /** Whole seconds until it locks. */
  readonly left: () => number;
}

/** @param lock called once for each time that the page is left alone */
export function watchIdle(lock: () => void, now: () => number = () => Date.now()): IdleLock {
  let touched = now();
  let locked = false;
  const left = () => Math.max(0, Math.ceil((touched + IDLE_MINUTES * 60_000 - now()) / 1000));
  const look = () => {
    if (left() > 0 || locked) return;
    locked = true;
    lock();
  };
  const touch = () => {
    // The first touch after a long time is not one that keeps the page open.
    look();
    touched = now();
    locked = false;
  };
  for (const event of ['keydown', 'pointerdown', 'wheel'])
    addEventListener(event, touch, { capture: true, passive: true });
  setInterval(look, EVERY);
  return { left };
}
