// `matter.read` is not for a vault: notes are read through Obsidian.
module.exports = {};
