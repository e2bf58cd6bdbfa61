'use client';
import * as RadixTabs from 'radix-ui/tabs';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useI18n } from '../../i18n/internal.ts';

export interface TabsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'dir' | 'defaultValue' | 'onChange'> {
  /** The open tab. */
  value: string;
  onValueChange: (value: string) => void;
}

/** Groups tabs and their panels. Renders a `<div>`. */
export const Tabs = /* @__PURE__ */ forwardRef<HTMLDivElement, TabsProps>(function Tabs(props, ref) {
  const { dir } = useI18n();
  // Radix sets `ltr` otherwise, whatever the page says. A tab may load its panel, so arrow keys only move between the tabs.
  return <RadixTabs.Root data-slot="pb-tabs" dir={dir} activationMode="manual" {...props} ref={ref} />;
});

export type TabListProps = ComponentPropsWithoutRef<'div'>;

/** Holds the tabs. Arrow keys move between them, Enter and Space open one. Name it with `aria-label`. Renders a `<div role="tablist">`. */
export const TabList = /* @__PURE__ */ forwardRef<HTMLDivElement, TabListProps>(function TabList(props, ref) {
  // Radix would print `style="outline:none"` on the server, which a strict policy refuses. `tabs.css` sets it.
  return <RadixTabs.List data-slot="pb-tab-list" style={{ outline: undefined }} {...props} ref={ref} />;
});

export interface TabProps extends Omit<ComponentPropsWithoutRef<'button'>, 'value'> {
  value: string;
}

/** Opens the panel of the same value. Renders a `<button role="tab">`. */
export const Tab = /* @__PURE__ */ forwardRef<HTMLButtonElement, TabProps>(function Tab(props, ref) {
  return <RadixTabs.Trigger data-slot="pb-tab" {...props} ref={ref} />;
});

export interface TabPanelProps extends ComponentPropsWithoutRef<'div'> {
  value: string;
}

/** The content of one tab, mounted while the tab is open. Renders a `<div role="tabpanel">`. */
export const TabPanel = /* @__PURE__ */ forwardRef<HTMLDivElement, TabPanelProps>(function TabPanel(
  { value, children, ...props },
  ref,
) {
  // Radix prints `animation-duration` inline. The props of the child win over it.
  return (
    <RadixTabs.Content value={value} asChild>
      <div data-slot="pb-tab-panel" {...props} style={{ animationDuration: undefined, ...props.style }} ref={ref}>
        {children}
      </div>
    </RadixTabs.Content>
  );
});
