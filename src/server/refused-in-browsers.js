// Browser builds get this file for `plugboard/server` (package.json, `exports`). What it imports does not exist,
// so the build stops and prints the sentence. Copied as it is, since our own build would stop too.
import './plugboard-server holds your API key and runs on servers only. Import it in server code, and plugboard in the browser.';
