// gray-matter's own engines evaluate JavaScript and bring js-yaml along; the one engine needed is handed in.
module.exports = {};
