'use client';
import { forwardRef } from 'react';
import { Heading, type HeadingProps } from '../heading.tsx';
import { OpenLink } from '../open-link.tsx';
import { useIntegrationCard } from './context.ts';

export type IntegrationCardNameProps = Omit<HeadingProps, 'children'>;

/** The integration's name, a link or button when the root opens something. Renders an `<h3>`. */
export const IntegrationCardName = /* @__PURE__ */ forwardRef<HTMLHeadingElement, IntegrationCardNameProps>(
  function IntegrationCardName({ level = 3, ...props }, ref) {
    const { integration, nameId, href, onOpen } = useIntegrationCard('IntegrationCard.Name');
    const { integrationId, name, locked } = integration;
    return (
      <Heading data-slot="pb-card-name" level={level} id={nameId} title={name} {...props} ref={ref}>
        {locked || (href === undefined && !onOpen) ? (
          <bdi>{name}</bdi>
        ) : (
          <OpenLink data-slot="pb-card-open" href={href} onOpen={onOpen && (() => onOpen(integrationId))}>
            <bdi>{name}</bdi>
          </OpenLink>
        )}
      </Heading>
    );
  },
);
