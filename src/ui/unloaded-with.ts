import type { Component, Plugin } from 'obsidian';

/**
 * For what a plugin adds to rendered notes: the app unloads it with its note, but not with the plugin.
 * @returns a function that has a component unloaded when the plugin is, if it was not before
 */
export function unloadedWith(plugin: Plugin): <T extends Component>(child: T) => T {
  const children = new Set<Component>();
  plugin.register(() => children.forEach((child) => child.unload()));
  return (child) => {
    children.add(child);
    child.register(() => children.delete(child));
    return child;
  };
}
