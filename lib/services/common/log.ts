import pino, { type Logger } from 'pino';

/** A JSON logger on stdout. What is logged is named fields with codes, ids and counts; never a request's text. */
export const makeLog = (service: string, enclave: string, level = 'info'): Logger =>
  pino({ level, base: { service, enclave }, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' });

export type { Logger };
