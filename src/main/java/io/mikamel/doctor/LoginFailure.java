package io.mikamel.doctor;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsLoginException;
import io.mikamel.wire.RouterOsProtocolException;
import io.mikamel.wire.RouterOsTimeoutException;

/** What a failed login can mean. RouterOS says the same for a wrong password and for a user that may not come. */
final class LoginFailure {

    private LoginFailure() {}

    static Finding explain(RouterAddress router, RouterOsException failure) {
        if (failure instanceof RouterOsLoginException) {
            return rejected(router, failure);
        }
        if (failure instanceof RouterOsProtocolException) {
            return Finding.fail(
                    Check.LOGIN,
                    "what answers does not speak the RouterOS API: " + failure.getMessage(),
                    "check port and TLS in routers.csv against /ip service print");
        }
        if (failure instanceof RouterOsTimeoutException) {
            return Finding.fail(
                    Check.LOGIN,
                    "no answer to the login: " + failure.getMessage(),
                    "is it the API's port (/ip service print), and is the router not overloaded (/system resource print)?");
        }
        return closed(router, failure);
    }

    private static Finding rejected(RouterAddress router, RouterOsException failure) {
        String own = ThisMachine.towards(router.host());
        return Finding.fail(
                Check.LOGIN,
                failure.getMessage(),
                """
                the password in routers.csv, or on the router: /user set [find name=%s] password=...
                the user may be missing, disabled or bound to other addresses: /user print detail where name=%s
                /user set [find name=%s] disabled=no address=%s
                its group may lack the policy api: /user group print
                wait before you try often: each try is in the router's log"""
                        .formatted(
                                RouterText.quoted(router.username()),
                                RouterText.quoted(router.username()),
                                RouterText.quoted(router.username()),
                                own));
    }

    private static Finding closed(RouterAddress router, RouterOsException failure) {
        String service = router.tls().isOn() ? "api-ssl" : "api";
        return Finding.fail(
                Check.LOGIN,
                "the router ends the connection: " + failure.getMessage(),
                """
                the service may be bound to other addresses: /ip service print detail where name=%s
                /ip service set %s address=%s
                or all its sessions are taken (RouterOS 7.16 and later): /user active print
                /ip service set %s max-sessions=20"""
                        .formatted(service, service, ThisMachine.towards(router.host()), service));
    }
}
