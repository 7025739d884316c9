import { uuidOf } from '../../lib/report/uuid';

describe('uuidOf', () => {
  it("is a version 5 UUID, as Python's uuid5 makes it", () => {
    expect(uuidOf('plan', '1')).toBe('688f9f1d-4fa5-5f4b-b93d-c6c6baf45144');
  });

  it('tells parts apart', () => {
    expect(uuidOf('a', 'b')).not.toBe(uuidOf('ab'));
    expect(uuidOf('a', 'b')).not.toBe(uuidOf('a,b'));
  });
});
