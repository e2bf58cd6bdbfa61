/** Splits props into those with the given names and all others. */
export function splitProps<Props extends object, Name extends keyof Props>(
  props: Props,
  names: readonly Name[],
): [Pick<Props, Name>, Omit<Props, Name>] {
  const pick = (named: boolean) =>
    Object.fromEntries(Object.entries(props).filter(([name]) => names.some((one) => one === name) === named));
  return [pick(true) as Pick<Props, Name>, pick(false) as Omit<Props, Name>];
}
