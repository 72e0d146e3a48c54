// gray-matter's helpers for texts alone, since Buffer is Node's.
exports.define = (object, key, value) => {
  Reflect.defineProperty(object, key, { enumerable: false, configurable: true, writable: true, value });
};

exports.toBuffer = (input) => input;

exports.toString = (input) => {
  if (typeof input !== 'string') throw new TypeError('gray-matter reads texts only');
  return input.startsWith('\uFEFF') ? input.slice(1) : input;
};

exports.arrayify = (value) => (Array.isArray(value) ? value : [value]);

exports.startsWith = (text, start) => text.startsWith(start);
