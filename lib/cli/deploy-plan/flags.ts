export interface DeployPlanFlags {
  readonly deployment?: string;
  readonly format: 'text' | 'markdown' | 'json';
  readonly output?: string;
}
