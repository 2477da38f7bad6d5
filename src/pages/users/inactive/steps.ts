/** The steps of the clean-up, in their order: each is a page of its own. */
export const steps = ['who', 'shield', 'what', 'rehearse', 'confirm'] as const;
export type StepName = (typeof steps)[number];

export const isStep = (name: string): name is StepName => (steps as readonly string[]).includes(name);
