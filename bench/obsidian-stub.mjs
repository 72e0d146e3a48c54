/** What the index asks of Obsidian besides the vault and the metadata cache. */
export const getAllTags = () => [];
