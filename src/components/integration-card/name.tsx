'use client';
import { forwardRef, type MouseEvent } from 'react';
import { Heading, type HeadingProps } from '../heading.tsx';
import { isModifiedClick } from '../open-link.ts';
import { useIntegrationCard } from './context.ts';

export type IntegrationCardNameProps = Omit<HeadingProps, 'children'>;

/** The integration's name, a link or button when the root opens something. Renders an `<h3>`. */
export const IntegrationCardName = /* @__PURE__ */ forwardRef<HTMLHeadingElement, IntegrationCardNameProps>(
  function IntegrationCardName({ level = 3, ...props }, ref) {
    const { integration, nameId, href, onOpen } = useIntegrationCard('IntegrationCard.Name');
    const { integrationId, name, locked } = integration;

    function follow(event: MouseEvent) {
      if (!onOpen || isModifiedClick(event)) return;
      event.preventDefault();
      onOpen(integrationId);
    }

    return (
      <Heading data-slot="pb-card-name" level={level} id={nameId} title={name} {...props} ref={ref}>
        {locked ? (
          <bdi>{name}</bdi>
        ) : href !== undefined ? (
          <a data-slot="pb-card-open" href={href} onClick={follow}>
            {name}
          </a>
        ) : onOpen ? (
          <button data-slot="pb-card-open" type="button" onClick={() => onOpen(integrationId)}>
            {name}
          </button>
        ) : (
          <bdi>{name}</bdi>
        )}
      </Heading>
    );
  },
);
