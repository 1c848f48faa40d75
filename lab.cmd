@echo off
rem Starts the lab command (lab-runner), after building what has not been built yet.
rem
rem Folders may have any name, so: no blocks in parentheses, no path without quotes, and no path after call,
rem which would take a percent sign in it for a variable's.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "SAID=%TEMP%\kafka-lab-java-%RANDOM%%RANDOM%.txt"
set "GET_JAVA=Install a JDK, 17 or newer (https://adoptium.net), and set JAVA_HOME to its folder."

set "JAVA=java.exe"
set "FOUND=on the PATH"
if not defined JAVA_HOME goto search
set "JAVA_HOME=%JAVA_HOME:"=%"
set "JAVA=%JAVA_HOME%\bin\java.exe"
set "FOUND=in JAVA_HOME"
if not exist "%JAVA%" goto no_java
goto ask
:search
where java.exe >nul 2>&1
if not "%ERRORLEVEL%"=="0" goto no_java

rem A consumer as its variables say is a program of its own: nothing waits beside it
:ask
set "MODULE=lab-runner"
if /i "%~1"=="consumer" if "%~2"=="" set "MODULE=consumer-app"
set "OPTIONS="
if exist "%HOME_DIR%%MODULE%\java.options" set /p OPTIONS=<"%HOME_DIR%%MODULE%\java.options"
rem The lab's own options give way to those of JAVA_TOOL_OPTIONS and the like that do not go with them: first the
rem collector, then all
"%JAVA%" %OPTIONS% -version >"%SAID%" 2>&1
if "%ERRORLEVEL%"=="0" goto answered
if defined OPTIONS set "OPTIONS=%OPTIONS:-XX:+UseSerialGC =%"
"%JAVA%" %OPTIONS% -version >"%SAID%" 2>&1
if "%ERRORLEVEL%"=="0" goto answered
set "OPTIONS="
"%JAVA%" -version >"%SAID%" 2>&1
if not "%ERRORLEVEL%"=="0" goto broken_java
:answered
set "VERSION="
for /f "usebackq tokens=2,3" %%a in ("%SAID%") do if "%%a"=="version" if not defined VERSION set "VERSION=%%~b"
if not defined VERSION goto broken_java
set "VM=none"
for /f "usebackq tokens=2 delims=(," %%a in ("%SAID%") do set "VM=%%a"
set "VM=%VM:build =%"
del "%SAID%" >nul 2>&1
set "MAJOR=0"
for /f "delims=.-_+" %%v in ("%VERSION%") do set "MAJOR=%%v"
if %MAJOR% LSS 17 goto old_java

if /i "%~1"=="build" goto build
if not exist "%HOME_DIR%lab-runner\target\built" goto build
if not exist "%HOME_DIR%producer-app\target\built" goto build
if not exist "%HOME_DIR%consumer-app\target\built" goto build

rem The start archive that this Java has made of what is built now; a build removes those of before
:run
set "ARCHIVE=-Xshare:auto"
if not defined OPTIONS goto start
set "ARCHIVES=%HOME_DIR%%MODULE%\target\archives"
for %%f in ("%ARCHIVES%\%VM%-*.jsa") do if "%%~nxf"=="%VM%-%%~zf.jsa" set "ARCHIVE=-XX:SharedArchiveFile=%%~f"
for %%f in ("%ARCHIVES%\%VM%-*.aot") do if "%%~nxf"=="%VM%-%%~zf.aot" set "ARCHIVE=-XX:AOTCache=%%~f"
set "OPTIONS=%OPTIONS% -Xlog:cds*=off"
if %MAJOR% GEQ 25 set "OPTIONS=%OPTIONS% -Xlog:aot*=off"

rem Leaving the batch file first spares the question "Terminate batch job (Y/N)?" after Ctrl+C
:start
if "%MODULE%"=="consumer-app" goto consumer
rem Kafka frees memory in a way that newer Javas warn about
if %MAJOR% GEQ 24 set "OPTIONS=%OPTIONS% --sun-misc-unsafe-memory-access=allow"
endlocal & goto #leave# 2>nul || title %COMSPEC% & "%JAVA%" %OPTIONS% "%ARCHIVE%" -jar "%HOME_DIR%lab-runner\target\lab-runner.jar" %*
:consumer
endlocal & goto #leave# 2>nul || title %COMSPEC% & "%JAVA%" %OPTIONS% "%ARCHIVE%" -jar "%HOME_DIR%consumer-app\target\consumer-app.jar" "--LAB_COMMAND=.\lab consumer"

:build
where mvn >nul 2>&1
if not "%ERRORLEVEL%"=="0" goto no_maven
if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
echo Building the lab; the first time this takes a minute or more ...
pushd "%HOME_DIR%"
rem Formatting is for those who change the lab's code for good: here changed code just runs
call mvn -q -B -pl lab-runner,producer-app,consumer-app -am "-Dmaven.test.skip=true" "-Dspring-javaformat.validate.skip=true" package >target\build.log 2>&1
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" goto not_built
echo Preparing quick starts ...
"%JAVA%" -Xmx64m -jar "%HOME_DIR%lab-runner\target\lab-runner.jar" prepare
if /i not "%~1"=="build" goto run
echo The lab is built.
exit /b 0

:no_java
echo lab: There is no Java %FOUND%.>&2
echo      %GET_JAVA%>&2
goto failed

:broken_java
type "%SAID%" >&2
del "%SAID%" >nul 2>&1
echo lab: The Java %FOUND% does not start; what it says is above.>&2
if defined JAVA_TOOL_OPTIONS goto given_options
if defined JDK_JAVA_OPTIONS goto given_options
if defined _JAVA_OPTIONS goto given_options
echo      %GET_JAVA%>&2
goto failed
:given_options
echo      Leave out what it cannot take of JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS and _JAVA_OPTIONS.>&2
goto failed

:old_java
echo lab: The Java %FOUND% is too old; the lab needs a JDK, 17 or newer.>&2
echo      Install one (https://adoptium.net) and set JAVA_HOME to its folder.>&2
goto failed

:no_maven
echo lab: Maven (mvn) is not on the PATH; it builds the lab.>&2
echo      Install Maven 3.8.7 or newer (https://maven.apache.org/install.html) and run this again.>&2
goto failed

:not_built
echo lab: The build failed.>&2
echo      What it said is in "%HOME_DIR%target\build.log">&2

:failed
rem As the last command: exit /b does not reach every caller
"%COMSPEC%" /d /c exit 1
