import type { TemplateJson } from './draft';

// Ways to write the same template differently.

type Json = unknown;
const isObject = (json: Json): json is Record<string, Json> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Applies a change to every object, innermost first. */
export function everywhere(json: Json, change: (object: Record<string, Json>) => Json): Json {
  if (Array.isArray(json)) return json.map((item) => everywhere(item, change));
  if (!isObject(json)) return json;
  return change(
    Object.fromEntries(Object.entries(json).map(([key, value]) => [key, everywhere(value, change)])),
  );
}

/** A resource under another logical id, with whatever refers to it. */
export function renamed(template: TemplateJson, from: string, to: string): TemplateJson {
  const id = (text: Json) => (text === from ? to : text);
  const rewritten = everywhere(template, (object) => {
    const call = object['Fn::GetAtt'];
    if ('Ref' in object) return { ...object, Ref: id(object.Ref) };
    if (Array.isArray(call)) return { 'Fn::GetAtt': [id(call[0]), ...call.slice(1)] };
    if (Array.isArray(object.DependsOn)) return { ...object, DependsOn: object.DependsOn.map(id) };
    return object;
  }) as TemplateJson;
  const Resources = Object.fromEntries(
    Object.entries(rewritten.Resources).map(([key, value]) => [key === from ? to : key, value]),
  );
  return { ...rewritten, Resources };
}

/** Every object's keys the other way round. */
export const reversed = (template: TemplateJson): TemplateJson =>
  everywhere(template, (object) => Object.fromEntries(Object.entries(object).reverse())) as TemplateJson;

/** `Fn::Join` without a separator as `Fn::Sub`. */
export const substituted = (template: TemplateJson): TemplateJson =>
  everywhere(template, (object) => {
    const join = object['Fn::Join'];
    if (!Array.isArray(join) || join[0] !== '' || !Array.isArray(join[1])) return object;
    const parts = join[1].map((part: Json) => {
      if (typeof part === 'string') return part.includes('$') ? undefined : part;
      return isObject(part) && typeof part.Ref === 'string' ? `\${${part.Ref}}` : undefined;
    });
    return parts.includes(undefined) ? object : { 'Fn::Sub': parts.join('') };
  }) as TemplateJson;

/** Numbers and booleans as text, which CloudFormation takes as well. */
export const stringly = (template: TemplateJson): TemplateJson => {
  const text = (json: Json): Json => {
    if (Array.isArray(json)) return json.map(text);
    if (isObject(json))
      return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, text(value)]));
    return typeof json === 'number' || typeof json === 'boolean' ? String(json) : json;
  };
  return text(template) as TemplateJson;
};

/** Lists of one as the one, in policies. */
export const lone = (template: TemplateJson): TemplateJson =>
  everywhere(template, (object) => {
    if (!('Effect' in object)) return object;
    const only = (value: Json) => (Array.isArray(value) && value.length === 1 ? value[0] : value);
    return {
      ...object,
      Action: only(object.Action),
      ...('Resource' in object && { Resource: only(object.Resource) }),
    };
  }) as TemplateJson;

/** Single actions and resources as lists of one, in policies. */
export const listed = (template: TemplateJson): TemplateJson =>
  everywhere(template, (object) => {
    if (!('Effect' in object)) return object;
    const many = (value: Json) => (Array.isArray(value) ? value : [value]);
    return {
      ...object,
      Action: many(object.Action),
      ...('Resource' in object && { Resource: many(object.Resource) }),
    };
  }) as TemplateJson;
