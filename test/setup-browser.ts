import '../src/styles.css';
import './setup-dom.ts';
