# Serves the folder above this one on this machine only, on a port that is free, and opens it in the browser.
require "webrick"

types = WEBrick::HTTPUtils::DefaultMimeTypes.merge(
  "js" => "text/javascript", "json" => "application/json", "svg" => "image/svg+xml", "woff2" => "font/woff2",
  "webmanifest" => "application/manifest+json"
)
server = WEBrick::HTTPServer.new(
  BindAddress: "127.0.0.1", Port: 0, DocumentRoot: File.expand_path("..", __dir__), MimeTypes: types,
  Logger: WEBrick::Log.new(File::NULL), AccessLog: []
)
address = "http://127.0.0.1:#{server.listeners.first.addr[1]}/"
puts "The atlas is at #{address} (stop with Ctrl+C)"
$stdout.flush
opener = RUBY_PLATFORM.include?("darwin") ? "open" : "xdg-open"
system(opener, address, out: File::NULL, err: File::NULL)
%w[INT TERM].each { |signal| trap(signal) { server.shutdown } }
server.start
