/** Texts of how an integration has been doing lately. */
export const healthMessages = {
  success: 'Last success',
  failure: 'Last failure',
};
