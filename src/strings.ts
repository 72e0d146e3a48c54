/** Every word the user sees, by area: one constant for each, functions where a number decides the form. */
export * from './strings/common';
export * from './strings/refusals';
export * from './strings/commands';
export * from './strings/pickers';
export * from './strings/insertion';
export * from './strings/convert';
export * from './strings/status';
export * from './strings/relations';
export * from './strings/bulk';
export * from './strings/panel';
export * from './strings/practice';
export * from './strings/exports';
export * from './strings/board';
export * from './strings/code-block';
export * from './strings/settings';
export * from './strings/outside';
