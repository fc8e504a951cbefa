@echo off
rem Makes the environment once and opens the page. Needs Python 3.11 or later (python.org, "Add to PATH").
chcp 65001 >nul
cd /d "%~dp0.."
set "VENV=%LOCALAPPDATA%\drafter\venv"
if exist "%VENV%\Scripts\drafter.exe" goto run
py -3 -m venv "%VENV%" || python -m venv "%VENV%" || goto missing
"%VENV%\Scripts\python" -m pip install -c constraints.txt ".[web,pdf]" || goto failed
:run
"%VENV%\Scripts\drafter" serve --open
goto end
:missing
echo Python 3.11 or later was not found. Install it and try again.
goto end
:failed
echo The installation failed. Check the network or the package index and try again.
:end
pause
