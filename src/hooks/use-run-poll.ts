'use client';
import { useState } from 'react';
import { createRunPoll } from './poll.ts';

/** The poll of one list on screen, for as long as it is there. Apart from the options, which servers use too. */
export const useRunPoll = (): ReturnType<typeof createRunPoll> => useState(createRunPoll)[0];
