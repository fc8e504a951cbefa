@echo off
rem Makes the environment once, again after an update, and opens the page. Needs Python 3.11 or later (python.org, "Add to PATH").
chcp 65001 >nul
cd /d "%~dp0.."
set "VENV=%LOCALAPPDATA%\drafter\venv"
if not exist "%VENV%\Scripts\drafter.exe" goto make
fc /b pyproject.toml "%VENV%\installed.txt" >nul 2>nul && goto run
:make
py -3 -m venv --clear "%VENV%" || python -m venv --clear "%VENV%" || goto missing
"%VENV%\Scripts\python" -c "import sys; sys.exit(sys.version_info < (3, 11))" || goto missing
"%VENV%\Scripts\python" -m pip install -c constraints.txt ".[web,pdf]" || goto failed
copy /y pyproject.toml "%VENV%\installed.txt" >nul
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
