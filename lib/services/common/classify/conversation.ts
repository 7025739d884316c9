/**
 * A connection on which a proxy asks a classifier many questions at once, and gets each answer as soon as it is there:
 * a request over HTTP of its own for each costs several times as much. It begins as an HTTP/1.1 upgrade (RFC 9110, 7.8)
 * of `GET` {@link conversationPath}. What is asked and answered is that of `POST /v1/classify/RED-LINE`; a classifier
 * that doesn't know conversations is asked by that, and so is whatever is too long for one.
 */
export const conversationPath = (redLine: string): string => `/v1/conversation/${redLine}`;

/** What the upgrade is to. */
export const CONVERSATION = 'cordon-classify/1';

/** Most bytes of a question: a longer one would keep those behind it waiting. */
export const MOST_QUESTION = 64 * 1024;
/** Most bytes of an answer. */
export const MOST_ANSWER = 64 * 1024;
/** Questions that may wait for their answers on one conversation. */
export const MOST_OPEN = 128;

/** Kinds of what a proxy sends. The kind of an answer is its HTTP status. */
export const ASK = 1;
/** Nobody waits for the answer any more. */
export const CANCEL = 2;
