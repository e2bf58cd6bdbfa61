const reading = /^(list|get|search|find|read|fetch|count|retrieve|lookup|view|show|describe|download|export|check)$/;

/** Whether an action only reads, going by the first word of its id. Anything else may change data, an unknown word too. */
export const isReading = (actionId: string): boolean =>
  reading.test(
    actionId
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
      .split(/[^\p{L}]+/u)[0]
      ?.toLowerCase() ?? '',
  );
