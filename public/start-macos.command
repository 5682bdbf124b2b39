#!/bin/sh
# Opens this atlas in the browser. Nothing is installed, and nothing but this machine can reach it.
exec sh "$(dirname "$0")/start/start.sh"
