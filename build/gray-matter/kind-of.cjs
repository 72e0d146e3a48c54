// As much of kind-of as gray-matter asks for: is it a text, a plain object, something else?
module.exports = (value) => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};
