/** @jest-environment jsdom */
import { render } from 'preact';
import { SelectField, TextField } from '../../src/ui/fields';

const ignore = () => undefined;

/** A dialog of its own, as two may be open at a time. */
function dialog(): HTMLElement {
  const page = document.body.appendChild(document.createElement('div'));
  render(
    <form>
      <TextField label="Name" hint="As it stands in notes." value="" onChange={ignore} />
      <SelectField
        label="Stage"
        hint="Where it counts."
        value="draft"
        onChange={ignore}
        choices={[['draft', 'Draft']]}
      />
    </form>,
    page,
  );
  return page;
}

const hintsOf = (page: HTMLElement) =>
  [...page.querySelectorAll('input, select')].map(
    (field) => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.closest('div') === page,
  );

test('every field is described by its own hint, also where two dialogs are open', () => {
  const dialogs = [dialog(), dialog()];
  expect(dialogs.map(hintsOf)).toEqual([
    [true, true],
    [true, true],
  ]);
});
