// Only called for the `sections` option, which is not used.
module.exports = () => {};
