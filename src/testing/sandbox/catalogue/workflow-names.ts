/** The workflows of one category, and the events that start them. */
export interface WorkflowTemplates {
  /** First words of the events that start a run, such as `order` of `order.created`. */
  topics: readonly string[];
  names: readonly string[];
}

/** Workflows by category. An integration has two to four of them. */
export const workflowTemplates: Readonly<Record<string, WorkflowTemplates>> = {
  'E-Commerce': {
    topics: ['order', 'product', 'customer', 'inventory'],
    names: [
      'Sync orders',
      'Update stock levels',
      'Import new customers',
      'Send refunds to accounting',
      'Publish products',
    ],
  },
  CRM: {
    topics: ['deal', 'contact', 'lead', 'customer'],
    names: [
      'Sync contacts',
      'Post new deals to a channel',
      'Create leads from sign-ups',
      'Update deal stages',
      'Add notes from calls',
    ],
  },
  Communication: {
    topics: ['message', 'order', 'deal', 'ticket'],
    names: [
      'Post new orders to a channel',
      'Send a daily summary',
      'Alert the team about failures',
      'Reply to mentions',
      'Invite new teammates',
    ],
  },
  Support: {
    topics: ['ticket', 'conversation', 'customer'],
    names: [
      'Open a ticket from feedback',
      'Sync customers',
      'Tag urgent conversations',
      'Close solved tickets',
      'Send satisfaction scores',
    ],
  },
  Payments: {
    topics: ['payment', 'invoice', 'refund', 'order'],
    names: ['Record payments', 'Sync refunds', 'Chase failed payments', 'Send receipts', 'Match payouts to orders'],
  },
  Accounting: {
    topics: ['invoice', 'expense', 'payment'],
    names: ['Create invoices', 'Sync expenses', 'Book payouts', 'Match bank transactions', 'Send monthly statements'],
  },
  'Project Management': {
    topics: ['task', 'project', 'ticket'],
    names: [
      'Create tasks from tickets',
      'Sync project status',
      'Post finished tasks to a channel',
      'Copy due dates to a calendar',
      'Archive old projects',
    ],
  },
  'Developer Tools': {
    topics: ['issue', 'deploy', 'incident', 'commit'],
    names: [
      'Open an issue from an error',
      'Announce releases',
      'Sync issue status',
      'Page the person on call',
      'Link commits to tasks',
    ],
  },
  Productivity: {
    topics: ['file', 'event', 'row', 'email'],
    names: [
      'Add a row for each order',
      'Back up new files',
      'Book meetings from forms',
      'Save attachments',
      'Share weekly reports',
    ],
  },
  Marketing: {
    topics: ['subscriber', 'campaign', 'response', 'customer'],
    names: [
      'Add new subscribers',
      'Sync audiences',
      'Send a welcome series',
      'Collect form answers',
      'Remove people who unsubscribed',
    ],
  },
  Analytics: {
    topics: ['report', 'metric', 'order'],
    names: [
      'Send purchase events',
      'Export a daily report',
      'Sync user profiles',
      'Alert on unusual numbers',
      'Refresh dashboards',
    ],
  },
  HR: {
    topics: ['employee', 'candidate', 'leave'],
    names: [
      'Create accounts for new hires',
      'Sync the team directory',
      'Copy time off to a calendar',
      'Post new candidates to a channel',
    ],
  },
};
