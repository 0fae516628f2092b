# shellcheck shell=sh
# Sourced by mvnw and tidemark: sets JAVA_HOME to a JDK that is new enough, without starting a JVM to find out.
# Looked at in turn: JAVA_HOME, the java on PATH, then the usual folders, newest first.

tidemark_jdk_needed=21

tidemark_jdk_version() { # folder -> its major version, nothing where it is no JDK
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" | head -n 1
}

tidemark_jdk_fits() {
  tidemark_version=$(tidemark_jdk_version "$1")
  [ -n "$tidemark_version" ] && [ "$tidemark_version" -ge "$tidemark_jdk_needed" ]
}

tidemark_find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && tidemark_jdk_fits "$JAVA_HOME"; then
    return 0
  fi
  tidemark_java=$(command -v java 2>/dev/null || true)
  if [ -n "$tidemark_java" ]; then
    tidemark_home=$(dirname "$(dirname "$(readlink -f "$tidemark_java" 2>/dev/null || echo "$tidemark_java")")")
    if tidemark_jdk_fits "$tidemark_home"; then
      JAVA_HOME=$tidemark_home
      return 0
    fi
  fi
  tidemark_best=0
  for tidemark_home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if tidemark_jdk_fits "$tidemark_home" && [ "$tidemark_version" -gt "$tidemark_best" ]; then
      tidemark_best=$tidemark_version
      JAVA_HOME=$tidemark_home
    fi
  done
  if [ "$tidemark_best" -eq 0 ]; then
    echo "Tidemark needs a JDK 21 or newer and found none: install one (Debian or Ubuntu: 'apt-get install openjdk-21-jdk'; macOS: 'brew install openjdk'; anywhere: Temurin 25 from adoptium.net), or set JAVA_HOME to one." >&2
    return 1
  fi
}
