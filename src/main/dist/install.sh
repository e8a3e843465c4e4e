#!/usr/bin/env bash
# Installs Mikamel on a LibreQoS host, or updates it. Safe to run again: a file that somebody edited is never replaced, the
# new one is put beside it as NAME.new. LibreQoS' own files are not touched.
#
#   install.sh [--prefix DIR] [--libreqos DIR] [--from DIR]
#
# --prefix    where the program goes (/opt/mikamel)
# --libreqos  where ShapedDevices.csv is or will be (/opt/libreqos/src)
# --from      an unpacked build: mikamel.jar, lib/, routes/, application.properties (beside this script, or the build)
# With DESTDIR set, everything goes below it, and no user, right or service is changed.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
prefix=/opt/mikamel
libreqos=/opt/libreqos/src
from=
destdir="${DESTDIR:-}"

fail() { echo "install.sh: $*" >&2; exit 1; }

while [ $# -gt 0 ]; do
  case "$1" in
    --prefix | --libreqos | --from)
      [ $# -ge 2 ] || fail "$1 needs a directory"
      case "$1" in --prefix) prefix="$2" ;; --libreqos) libreqos="$2" ;; --from) from="$2" ;; esac
      shift 2
      ;;
    -h | --help) sed -n '2,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) fail "unknown option $1" ;;
  esac
done
case "$prefix$libreqos" in *[!A-Za-z0-9/._-]*) fail "a directory may hold letters, digits and / . _ - only" ;; esac
case "$prefix" in /*[!/]*) ;; *) fail "--prefix needs an absolute directory other than /" ;; esac
case "$libreqos" in /*[!/]*) ;; *) fail "--libreqos needs an absolute directory other than /" ;; esac

# The place of a file of the build: one directory, or the source tree after "mvn package".
root="$(cd "$here/../../.." && pwd)"
part() {
  local candidate
  for candidate in ${from:+"$from/$1"} "$here/$1" "$root/target/$1" "$root/$1"; do
    if [ -e "$candidate" ]; then echo "$candidate"; return; fi
  done
  fail "$1 not found${from:+ in $from}; run \"mvn package\" first, or say --from DIR"
}
jar="$(part mikamel.jar)"
lib="$(part lib)"
routes="$(part routes)"
settings="$(part application.properties)"
[ -n "$(find "$lib" -maxdepth 1 -name '*.jar' -print -quit)" ] || fail "no libraries in $lib"

if [ -z "$destdir" ]; then
  [ "$(id -u)" -eq 0 ] || fail "run it as root (or with DESTDIR set, to try it)"
  java_major="$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)" || java_major=
  [ "${java_major:-0}" -ge 17 ] || fail "Java 17 or later is needed: apt-get install openjdk-17-jre-headless"
fi

conf="$destdir/etc/mikamel"
app="$destdir$prefix"
record="$app/installed.sha256"

digest() { sha256sum "$1" | cut -d ' ' -f 1; }

# put FILE TARGET MODE: a new file, or one that still is what we installed, is written; an edited one stays.
put() {
  local new="$1" target="$2" mode="$3" was=
  local shown="${target#"$destdir"}"
  if [ -f "$record" ]; then was="$(awk -v f="$shown" '$2 == f { print $1 }' "$record")"; fi
  if [ -e "$target" ] && [ "$(digest "$target")" != "$was" ] && ! cmp -s "$new" "$target"; then
    install -m "$mode" "$new" "$target.new"
    echo "kept $shown (edited); the new one is $shown.new"
  else
    install -m "$mode" "$new" "$target"
    rm -f "$target.new"
  fi
  echo "$(digest "$new") $shown" >>"$record.next"
}

mkdir -p "$app" "$conf/routes" "$destdir/etc/systemd/system"
: >"$record.next"

# Each version has a directory of its own, so that libraries of an older one never linger, and one that is running keeps its
# own until it is restarted: Java opens a library when it first needs it. The switch is the renaming of a link.
versions="$app/versions"
version="$( (cd "$lib" && sha256sum ./*.jar && sha256sum) <"$jar" | sha256sum | cut -c 1-16)"
if [ ! -d "$versions/$version" ]; then
  rm -rf "$versions/.next"
  mkdir -p "$versions/.next/lib"
  cp "$lib"/*.jar "$versions/.next/lib/"
  chmod 0644 "$versions/.next"/lib/*.jar
  install -m 0644 "$jar" "$versions/.next/mikamel.jar"
  mv -T "$versions/.next" "$versions/$version"
fi
point() { ln -sfn "$1" "$2.next" && mv -T "$2.next" "$2"; }
point "versions/$version" "$app/current"
[ -L "$app/lib" ] || rm -rf "$app/lib"
point current/lib "$app/lib"
point current/mikamel.jar "$app/mikamel.jar"

is_running() {
  local file words
  for file in /proc/[0-9]*/cmdline; do
    mapfile -d '' words 2>/dev/null <"$file" || continue
    if [[ "${words[*]}" == *"$1/"* ]]; then return 0; fi
  done
  return 1
}
for old in "$versions"/*; do
  if [ "$old" = "$versions/$version" ]; then continue; fi
  if is_running "$old"; then
    echo "kept ${old#"$destdir"}: it is running until the service is restarted"
  else
    rm -rf "$old"
  fi
done
install -m 0755 "$here/mikamel" "$app/mikamel"
install -m 0755 "$here/uninstall.sh" "$app/uninstall.sh"
install -m 0644 "$here/routeros-user.rsc" "$app/routeros-user.rsc"

put "$settings" "$conf/application.properties" 0640
for route in "$routes"/*.yaml; do
  put "$route" "$conf/routes/$(basename "$route")" 0644
done

unit="$(mktemp)"
trap 'rm -f "$unit"' EXIT
sed -e "s|/opt/mikamel|$prefix|g" -e "s|/opt/libreqos/src|$libreqos|g" "$here/mikamel.service" >"$unit"
put "$unit" "$destdir/etc/systemd/system/mikamel.service" 0644
mv "$record.next" "$record"

if [ -z "$destdir" ]; then
  getent group mikamel >/dev/null || groupadd --system mikamel
  getent passwd mikamel >/dev/null ||
    useradd --system --gid mikamel --home-dir /var/lib/mikamel --no-create-home --shell /usr/sbin/nologin mikamel
  chown -R root:mikamel "$conf"
  chmod 0750 "$conf" "$conf/routes"
  if [ -d "$libreqos" ]; then
    # The directory, since a file is replaced by renaming; the files in it keep their owner and mode.
    if command -v setfacl >/dev/null; then
      setfacl -m u:mikamel:rwx "$libreqos"
    else
      echo "note: let the user mikamel write to $libreqos (setfacl is missing): apt-get install acl, then run this again"
    fi
  else
    echo "note: $libreqos does not exist yet; run this again when LibreQoS is installed"
  fi
  systemctl daemon-reload
  systemctl enable mikamel.service
fi

if [ "$libreqos" != /opt/libreqos/src ]; then
  echo "note: set mikamel.libreqos.csv=$libreqos/ShapedDevices.csv in /etc/mikamel/application.properties"
fi
cat <<EOF
Mikamel is installed in $prefix, its settings are in /etc/mikamel.
Next: 1. write /etc/mikamel/routers.csv (owner root:mikamel, mode 0640), see routeros-user.rsc in $prefix
      2. cd /etc/mikamel && sudo -u mikamel MIKAMEL_DATA_DIR=/var/lib/mikamel $prefix/mikamel doctor
      3. systemctl restart mikamel
EOF
