import { unknown } from '../../values/values';
import { cidr } from './cidr';
import { ifElse } from './condition';
import type { Intrinsic } from './intrinsic';
import { findInMap, getAtt, importValue, ref } from './reference';
import { sub } from './sub';
import { base64, join, select, split } from './text';

/** Every intrinsic function that Cordon resolves. Any other makes its value unknown. */
export const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['Ref', ref],
  ['Fn::GetAtt', getAtt],
  ['Fn::Sub', sub],
  ['Fn::Join', join],
  ['Fn::Split', split],
  ['Fn::Select', select],
  ['Fn::Base64', base64],
  ['Fn::Cidr', cidr],
  ['Fn::FindInMap', findInMap],
  ['Fn::ImportValue', importValue],
  ['Fn::If', ifElse],
  ['Fn::GetAZs', (_, call) => unknown("takes a region's zones, which differ by account", call.at)],
]);
