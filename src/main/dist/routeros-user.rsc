# The RouterOS group and user that Mikamel needs, and nothing more. Paste it into a terminal of each router, after
# replacing the password and the address of the machine that runs Mikamel.
#
# read  shows the menus that are read: /ppp/secret, /ppp/active, /ppp/profile, /ip/hotspot/active, /ip/hotspot/user,
#       /ip/hotspot/user/profile, /ip/dhcp-server/lease, /queue/simple, /system/resource, /system/clock.
# api   lets the user log in through the API.
# Not needed, and therefore not given: write (see below), sensitive (no password is read, RouterOS
# shows ***** instead), policy, ftp, ssh, telnet, winbox, web, reboot, test, sniff, romon. Policies that are not named are
# refused; do not write !tikapp or !dude, which RouterOS 7 no longer knows.
/user group add name=mikamel policy=read,api
/user add name=mikamel group=mikamel password="CHANGE-ME" address=192.0.2.10/32 comment="Mikamel, read only"

# Vouchers, subscriptions and two-way sync change accounts: they need write, and still not sensitive (passwords are written
# from the database and never read). Where nothing but LibreQoS follows the router, leave this out.
# /user group set mikamel policy=read,write,api

# The API over TLS with a certificate of the router's own. "mikamel doctor" prints the fingerprint for routers.csv.
/certificate add name=mikamel-api common-name=mikamel-api days-valid=3650 key-size=2048 key-usage=tls-server,digital-signature,key-encipherment
/certificate sign mikamel-api
/ip service set api-ssl certificate=mikamel-api address=192.0.2.10/32 disabled=no
# Only when Mikamel connects with TLS, and nothing else uses the plain API:
# /ip service set api disabled=yes
