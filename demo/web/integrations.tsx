import { Marketplace } from 'plugboard';
import { Mark } from './mark.tsx';
import { Plugboard, type PlugboardProps } from './plugboard.tsx';
import { textsOf } from './texts.ts';

/** The integrations page: the provider and the marketplace. */
export function Integrations(props: PlugboardProps) {
  const text = textsOf(props.preferences);
  return (
    <div className="page">
      <h1>{text.integrations}</h1>
      <p className="quiet">{text.intro(props.user.company)}</p>
      <Plugboard {...props}>
        <Marketplace syncUrl hostMark={<Mark />} />
      </Plugboard>
    </div>
  );
}
