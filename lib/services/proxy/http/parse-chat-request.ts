import { type ChatRequest, requestBySchema } from './chat-request';
import { plainChatRequest } from './plain-chat-request';

/** @throws Denial `request_invalid`, with where the fault is and no text of the request but names of known fields */
export const parseChatRequest = (value: unknown): ChatRequest =>
  plainChatRequest(value) ?? requestBySchema(value);
