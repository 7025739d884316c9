import { z } from 'zod';
import type { Approved, ApprovedService } from '../environment';
import { Fault } from './fault';

const digest256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const digest384 = z.string().regex(/^sha384:[0-9a-f]{96}$/);
const ofService = { image: digest256, charter: digest384 };
const service: z.ZodType<ApprovedService> = z.strictObject(ofService);
const proxy: z.ZodType<Approved> = z.strictObject({
  ...ofService,
  model: z.strictObject({ image: digest256, weights: digest384 }),
});

/** `CORDON_APPROVED` of a proxy. @throws Fault `environment_invalid` */
export const parseApproved = (json: string): Approved => parse(proxy, json, 'image, charter and model');

/** The same of a service without a model. @throws Fault `environment_invalid` */
export const parseApprovedService = (json: string): ApprovedService =>
  parse(service, json, 'image and charter');

function parse<T>(schema: z.ZodType<T>, json: string, of: string): T {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    throw new Fault('environment_invalid', `CORDON_APPROVED is not JSON of the digests of ${of}`);
  }
}
