@echo off
rem Opens this atlas in the browser. Nothing is installed, and nothing but this machine can reach it.
title Atlas
where node >nul 2>nul
if not errorlevel 1 (
  node -e "process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)"
  if not errorlevel 1 (
    node "%~dp0start\serve.mjs"
    goto end
  )
)
where powershell >nul 2>nul
if errorlevel 1 (
  echo The atlas cannot start: neither PowerShell nor Node is here. Install Node from nodejs.org and start this again.
  goto end
)
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0start\serve.ps1"
:end
if errorlevel 1 pause
