'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { safeUrl } from '../../api/internal.ts';
import { aboutMessages, useMessages } from '../../i18n/internal.ts';
import { ExternalLink } from '../primitives/external-link.tsx';
import type { IntegrationLinks } from './host-options.ts';
import { usePageUrl } from '../utilities/use-page-url.ts';

/** The facts that a host gives about an integration. */
export interface AboutFacts {
  /** One or more paragraphs, separated by empty lines. */
  description?: string | undefined;
  developer?: string | undefined;
  links?: IntegrationLinks | undefined;
}

export interface AboutProps extends ComponentPropsWithoutRef<'div'>, AboutFacts {}

const kinds = ['setup', 'support', 'privacy', 'terms'] as const;

/** True when there is something to show. Addresses are checked later, when they are rendered. */
export const hasAbout = ({ description, developer, links = {} }: AboutFacts): boolean =>
  Boolean(description?.trim() || developer?.trim()) || kinds.some((kind) => links[kind]);

/** Shows what an integration does, who makes it and where to read more. Renders a `<div>`. */
export const About = /* @__PURE__ */ forwardRef<HTMLDivElement, AboutProps>(function About(
  { description = '', developer, links = {}, ...props },
  ref,
) {
  const text = useMessages('about', aboutMessages);
  const pageUrl = usePageUrl();
  const paragraphs = description.split(/\n\s*\n/).filter((one) => one.trim());
  const safe = kinds.filter((kind) => safeUrl(links[kind], pageUrl) !== undefined);

  return (
    <div data-slot="pb-about" {...props} ref={ref}>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>
          <bdi>{paragraph.trim()}</bdi>
        </p>
      ))}
      {developer?.trim() && (
        <p data-slot="pb-about-developer">
          {text.developer} <bdi>{developer}</bdi>
        </p>
      )}
      {safe.length > 0 && (
        <ul data-slot="pb-about-links" role="list">
          {safe.map((kind) => (
            <li key={kind}>
              <ExternalLink href={links[kind]}>{text[kind]}</ExternalLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});
