/**
 * The types that users give properties, matched without regard to case; null where a property has none. Not in the
 * app's public API; plugins use `getAssignedWidget` and `setType`.
 */
export class MetadataTypeManager {
  private readonly assigned = new Map<string, string>();

  getAssignedWidget(property: string): string | null {
    return this.assigned.get(property.toLowerCase()) ?? null;
  }

  setType(property: string, type: string): void {
    this.assigned.set(property.toLowerCase(), type);
  }
}
