# Serves the folder above this one on this machine only, with whatever can serve: Node, Ruby, Python or PHP.
cd "$(dirname "$0")/.." || exit 1

have() { command -v "$1" >/dev/null 2>&1; }

# On macOS without developer tools, python3 is a stand-in that asks to install them.
have_python() {
  have python3 || return 1
  [ "$(uname)" != Darwin ] || [ "$(command -v python3)" != /usr/bin/python3 ] || xcode-select -p >/dev/null 2>&1
}

if have node && node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)'; then
  exec node start/serve.mjs
elif have_python; then
  exec python3 start/serve.py
elif have ruby && ruby -e 'require "webrick"' >/dev/null 2>&1; then
  exec ruby start/serve.rb
elif have php; then
  port=$(php -r '$s = stream_socket_server("tcp://127.0.0.1:0"); echo substr(strrchr(stream_socket_get_name($s, false), ":"), 1);')
  address="http://127.0.0.1:$port/"
  echo "The atlas is at $address (stop with Ctrl+C)"
  (sleep 1; if have xdg-open; then xdg-open "$address"; elif have open; then open "$address"; fi) >/dev/null 2>&1 &
  exec php -q -S "127.0.0.1:$port" -t .
fi

echo "The atlas cannot start: none of Node (18 or newer), Python 3, Ruby and PHP is installed. Install one of them, such as python3, and start this again." >&2
exit 1
