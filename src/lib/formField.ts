/** The text of a form's field, trimmed; empty when the form has no such field. */
export function formField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
