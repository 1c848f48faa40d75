@echo off
rem Starts the lab command (lab-runner), after building what has not been built yet.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"

if defined JAVA_HOME (
	set "JAVA=%JAVA_HOME%\bin\java.exe"
	set "FOUND=in JAVA_HOME"
) else (
	set "JAVA=java.exe"
	set "FOUND=on the PATH"
)
set "VERSION="
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION (
	echo lab: There is no Java %FOUND%.>&2
	echo      Install a JDK, 17 or newer ^(https://adoptium.net^), and set JAVA_HOME to its folder.>&2
	exit /b 1
)
set "MAJOR=0"
for /f "delims=.-_+" %%v in ("%VERSION%") do set "MAJOR=%%v"
if %MAJOR% LSS 17 (
	echo lab: The Java %FOUND% is too old; the lab needs a JDK, 17 or newer.>&2
	echo      Install one ^(https://adoptium.net^) and set JAVA_HOME to its folder.>&2
	exit /b 1
)

if /i "%~1"=="build" (
	call :build || exit /b 1
	echo The lab is built.
	exit /b 0
)
for %%m in (lab-runner producer-app consumer-app) do (
	if not exist "%HOME_DIR%%%m\target\built" (
		call :build || exit /b 1
		goto run
	)
)

:run
rem Kafka frees memory in a way that newer Javas warn about
set "QUIET="
if %MAJOR% GEQ 24 set "QUIET=--sun-misc-unsafe-memory-access=allow"
rem Leaving the batch file first spares the question "Terminate batch job (Y/N)?" after Ctrl+C
endlocal & goto #leave# 2>nul || title %COMSPEC% & "%JAVA%" %QUIET% -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss512k -Xms16m -Xmx512m -jar "%HOME_DIR%lab-runner\target\lab-runner.jar" %*

:build
where mvn >nul 2>&1
if errorlevel 1 (
	echo lab: Maven ^(mvn^) is not on the PATH; it builds the lab.>&2
	echo      Install Maven 3.8.7 or newer ^(https://maven.apache.org/install.html^) and run this again.>&2
	exit /b 1
)
if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
echo Building the lab; the first time this takes a minute or more ...
pushd "%HOME_DIR%"
rem Formatting is for those who change the lab's code for good: here changed code just runs
call mvn -q -B -pl lab-runner,producer-app,consumer-app -am "-Dmaven.test.skip=true" "-Dspring-javaformat.validate.skip=true" package >target\build.log 2>&1
if errorlevel 1 (
	popd
	echo lab: The build failed; what it said is in %HOME_DIR%target\build.log>&2
	exit /b 1
)
popd
exit /b 0
