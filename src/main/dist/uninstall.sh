#!/usr/bin/env bash
# Removes Mikamel. Settings, routers.csv, routes and data stay, unless --purge is given. LibreQoS' files are not touched:
# ShapedDevices.csv stays as it is, and nobody updates it any longer.
#
#   uninstall.sh [--prefix DIR] [--libreqos DIR] [--purge]
#
# With DESTDIR set, only what lies below it is removed, and no user or service is changed.
set -euo pipefail

prefix=/opt/mikamel
libreqos=/opt/libreqos/src
purge=no
destdir="${DESTDIR:-}"

fail() { echo "uninstall.sh: $*" >&2; exit 1; }

while [ $# -gt 0 ]; do
  case "$1" in
    --prefix | --libreqos)
      [ $# -ge 2 ] || fail "$1 needs a directory"
      case "$1" in --prefix) prefix="$2" ;; --libreqos) libreqos="$2" ;; esac
      shift 2
      ;;
    --purge) purge=yes; shift ;;
    -h | --help) sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) fail "unknown option $1" ;;
  esac
done
case "$prefix" in /*[!/]*) ;; *) fail "--prefix needs an absolute directory other than /" ;; esac
[ -n "$destdir" ] || [ "$(id -u)" -eq 0 ] || fail "run it as root"

app="$destdir$prefix"
unit="$destdir/etc/systemd/system/mikamel.service"

if [ -z "$destdir" ] && [ -e "$unit" ]; then
  systemctl disable --now mikamel.service || true
fi
rm -f "$unit" "$unit.new"
# By name, and the directory only if nothing else is in it: the prefix may be shared.
rm -rf "$app/versions" "$app/lib"
rm -f "$app/current" "$app/mikamel" "$app"/{current,lib,mikamel.jar}.next
rm -f "$app/mikamel.jar" "$app/routeros-user.rsc" "$app/installed.sha256" "$app/installed.sha256.next" "$app/uninstall.sh"
rmdir "$app" 2>/dev/null || true

if [ "$purge" = yes ]; then
  rm -rf "$destdir/etc/mikamel" "$destdir/var/lib/mikamel"
else
  echo "kept: /etc/mikamel and /var/lib/mikamel (--purge removes them)"
fi

if [ -z "$destdir" ]; then
  if [ -d "$libreqos" ] && command -v setfacl >/dev/null; then
    setfacl -x u:mikamel "$libreqos" || true
  fi
  if [ "$purge" = yes ] && getent passwd mikamel >/dev/null; then
    userdel mikamel
  fi
  systemctl daemon-reload
fi
echo "Mikamel is removed."
