/** Texts of what the host says about an integration. */
export const aboutMessages = {
  title: 'About',
  developer: 'Made by',
  setup: 'Setup guide',
  support: 'Support',
  privacy: 'Privacy policy',
  terms: 'Terms of use',
};
