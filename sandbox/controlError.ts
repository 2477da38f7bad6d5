/** What a control route was asked wrongly; answered as 400 with the reason. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
}
