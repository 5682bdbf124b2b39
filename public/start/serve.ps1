# Serves the folder above this one on this machine only, on a port that is free, and opens it in the browser.
$ErrorActionPreference = 'Stop'
$root = (Get-Item -LiteralPath (Split-Path -Parent $PSScriptRoot)).FullName.TrimEnd('\')
$types = @{
  '.html' = 'text/html; charset=utf-8'; '.js' = 'text/javascript'; '.json' = 'application/json'; '.css' = 'text/css'
  '.svg' = 'image/svg+xml'; '.png' = 'image/png'; '.woff2' = 'font/woff2'; '.webmanifest' = 'application/manifest+json'
}

$listener = $null
foreach ($port in 4173..4203) {
  $candidate = New-Object System.Net.HttpListener
  $candidate.Prefixes.Add("http://localhost:$port/")
  try { $candidate.Start(); $listener = $candidate; break } catch { $candidate.Close() }
}
if (-not $listener) {
  Write-Host 'The atlas cannot start: ports 4173 to 4203 are taken. Close what uses them and start this again.'
  exit 1
}

$address = "http://localhost:$port/"
Write-Host "The atlas is at $address (stop by closing this window)"
Start-Process $address

while ($true) {
  # Waiting in short steps lets Ctrl+C through.
  $waiting = $listener.GetContextAsync()
  while (-not $waiting.AsyncWaitHandle.WaitOne(200)) { }
  $response = $null
  try {
    $context = $waiting.GetAwaiter().GetResult()
    $response = $context.Response
    $name = [Uri]::UnescapeDataString($context.Request.Url.AbsolutePath).Replace('/', '\').TrimStart('\')
    $file = [IO.Path]::GetFullPath((Join-Path $root $name))
    if ([IO.Directory]::Exists($file)) { $file = Join-Path $file 'index.html' }
    $inside = $file.StartsWith("$root\", [StringComparison]::OrdinalIgnoreCase)
    if (-not $inside -or -not [IO.File]::Exists($file)) {
      $response.StatusCode = 404
      $file = Join-Path $root '404.html'
    }
    $bytes = [IO.File]::ReadAllBytes($file)
    $type = $types[[IO.Path]::GetExtension($file).ToLowerInvariant()]
    $response.ContentType = if ($type) { $type } else { 'application/octet-stream' }
    $response.Headers.Add('Cache-Control', 'no-cache')
    $response.ContentLength64 = $bytes.Length
    if ($context.Request.HttpMethod -ne 'HEAD') { $response.OutputStream.Write($bytes, 0, $bytes.Length) }
  } catch {
    # The browser went away, or the file cannot be read: the next request is another matter.
    if ($response) { try { $response.StatusCode = 500 } catch { } }
  } finally {
    if ($response) { try { $response.Close() } catch { } }
  }
}
