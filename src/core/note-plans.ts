import { addAnswer } from './answers/add-answer';
import type { Clock } from './clock';
import { applyEdit, isRefusal, NO_EDIT } from './edit';
import { type Plan, planWithOptional, planWithText } from './plan';
import { type SeenItem, setItemMark } from './outline/item-edits';
import { parseCalendarDate } from './properties/values';
import { findSpelling, readFrontmatter } from './properties/frontmatter';
import { addMissingProperties, setProperty } from './properties/property-edits';
import type { YamlReader } from './properties/yaml';
import type { LinkProperty } from './properties/relation-link';
import { addRelation } from './relations/relation-edits';
import {
  countApprovals,
  recordReview,
  requestReviews,
  type ReviewVerdict,
  withdrawRequests,
} from './reviews/record-review';
import { outlineOptionsOf, type Settings } from './settings';
import { insertChecklist, type InsertionPlace } from './templates/insert-checklist';
import { newProperties, templateProperties } from './templates/new-properties';
import type { ChecklistTemplate } from './templates/template';
import { fillTemplate } from './templates/variables';

/** A checklist to insert. */
export interface InsertionRequest {
  readonly template: ChecklistTemplate;
  /** Indices of the phases wanted; null for all. */
  readonly phases: readonly number[] | null;
  readonly place: InsertionPlace;
  /** Whether to insert everything again, whatever the note has. */
  readonly secondCopy: boolean;
  /** Whether missing properties are added; left out, as the settings say. */
  readonly properties?: boolean;
  /** The note's title, for `{{title}}`. */
  readonly title: string;
}

/** Plans for what a user does to a note, with the settings, the clock, and the YAML reader filled in. */
export class NotePlans {
  constructor(
    private readonly settings: () => Settings,
    private readonly clock: Clock,
    private readonly yaml: YamlReader,
  ) {}

  /** Today as `YYYY-MM-DD`. */
  get today(): string {
    return this.clock.format(this.clock.now(), 'YYYY-MM-DD');
  }

  /** @param status empty to leave the property blank. */
  setStatus(status: string): Plan {
    const { status: name } = this.settings().properties;
    return planWithText(status, this.dated(setProperty(name, status === '' ? null : status, this.yaml)));
  }

  /** The verdict needs a reviewer if the property is a list of reviewers. */
  recordReview(review: ReviewVerdict): Plan {
    const { keepReviewLog, recordReviewers } = this.settings();
    const plan = recordReview({ ...review, ...this.logParts, keepLog: keepReviewLog, recordReviewers });
    return planWithText(review.reviewer ?? '', this.dated(plan));
  }

  countApprovals(): Plan {
    return this.dated(countApprovals(this.logParts));
  }

  requestReviews(reviewers: readonly string[]): Plan {
    return this.dated(requestReviews(reviewers, this.logParts));
  }

  withdrawRequests(reviewers: readonly string[]): Plan {
    return this.dated(withdrawRequests(reviewers, this.logParts));
  }

  /** @param link with its brackets; see `addRelation` */
  addRelation(
    link: string,
    leadsThere: (target: string) => boolean,
    mayHoldList?: (property: string) => boolean,
    property: LinkProperty = 'relates',
  ): Plan {
    const name = this.settings().properties[property];
    return planWithText(link, this.dated(addRelation(name, link, leadsThere, this.yaml, mayHoldList)));
  }

  setItemMark(seen: SeenItem, mark: string): Plan {
    return this.dated(setItemMark(seen, mark, outlineOptionsOf(this.settings())));
  }

  addAnswer(seen: SeenItem, answer: string): Plan {
    return this.dated(addAnswer(seen, answer, outlineOptionsOf(this.settings())));
  }

  /**
   * The checklist and the properties the note lacks, as one edit; without the properties where one of them can't be
   * written.
   */
  insertChecklist({ template, title, properties: wanted, ...request }: InsertionRequest): Plan {
    const settings = this.settings();
    const values = { title, clock: this.clock };
    const filled = fillTemplate(template, values);
    const checklist = insertChecklist({
      ...request,
      template: filled,
      style: settings.insertion,
      outline: outlineOptionsOf(settings),
    });
    if (!(wanted ?? settings.insertion.addProperties)) return this.dated(checklist);
    const own = templateProperties(template.frontmatter, values, this.yaml);
    const properties = newProperties(own, settings, this.today);
    return this.dated(planWithOptional(checklist, addMissingProperties(properties, this.yaml)));
  }

  /** The plan, which also updates the edit date of a note that has one, if the user wants that. */
  dated(plan: Plan): Plan {
    if (!this.settings().touchEditDate) return plan;
    const setDate = this.setEditDate();
    return (text) => {
      const edit = plan(text);
      if (isRefusal(edit) || applyEdit(text, edit) === text) return edit;
      return planWithOptional(() => edit, setDate)(text);
    };
  }

  private get logParts() {
    return { names: this.settings().properties, today: this.today, yaml: this.yaml };
  }

  /** Today's date with a time stays. */
  private setEditDate(): Plan {
    const { editDate } = this.settings().properties;
    const setDate = setProperty(editDate, this.today, this.yaml);
    return (text) => {
      const note = readFrontmatter(text, this.yaml);
      if (isRefusal(note)) return NO_EDIT;
      const spelling = findSpelling(Object.keys(note.properties), editDate);
      const isToday = spelling !== undefined && parseCalendarDate(note.properties[spelling]) === this.today;
      return spelling === undefined || isToday ? NO_EDIT : setDate(text);
    };
  }
}
