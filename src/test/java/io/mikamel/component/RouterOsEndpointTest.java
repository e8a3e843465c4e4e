package io.mikamel.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterOsEndpointTest extends CamelOverFakeRouter {

    private static final String HOST = "routeros:ppp/active/print?host=192.0.2.1&username=api&password=RAW(s3cr&t)";

    private RouterOsEndpoint endpoint(String uri) {
        return camel.getEndpoint(uri, RouterOsEndpoint.class);
    }

    private RouterAddress address(String uri) {
        return endpoint(uri).host().orElseThrow();
    }

    @Test
    void makesAnAddressOfItsHost() {
        assertThat(address(HOST))
                .isEqualTo(new RouterAddress("192.0.2.1", 8728, "api", Secret.of("s3cr&t"), Tls.OFF, "native"));
    }

    @Test
    void neverShowsUserOrPassword() {
        RouterOsEndpoint endpoint = endpoint(HOST);
        assertThat(endpoint.toString()).contains("password=xxxxxx").doesNotContain("s3cr");
        assertThat(endpoint.getServiceUrl()).isEqualTo("192.0.2.1:8728");
        assertThatThrownBy(() -> endpoint(HOST + "&nonsense=1"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("nonsense")
                .message()
                .doesNotContain("s3cr");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void refusesATimeoutThatIsNotAboveZero(String timeout) {
        assertThatThrownBy(() -> endpoint(HOST + "&timeout=" + timeout)).hasStackTraceContaining("not above zero");
    }

    @Test
    void usesTheTlsPortWithTls() {
        assertThat(address(HOST + "&tls=true").port()).isEqualTo(8729);
        assertThat(address(HOST + "&tlsTrustOnFirstUse=true").tls()).isEqualTo(Tls.TRUST_ON_FIRST_USE);
        assertThat(address(HOST + "&port=1234&tlsFingerprint=" + "ab".repeat(32))
                        .tls())
                .isEqualTo(Tls.pinned("ab".repeat(32)));
    }

    @Test
    void sharesOneSslContextForEqualParameters() {
        camel.getRegistry().bind("ssl", new SSLContextParameters());
        RouterAddress one = address(HOST + "&sslContextParameters=#ssl");
        RouterAddress other = address(HOST + "&sslContextParameters=#ssl&timeout=5s");
        assertThat(one).isEqualTo(other);
        assertThat(one.tls().mode()).isEqualTo(Tls.Mode.CONTEXT);
    }

    @Test
    void usesTheGlobalSslParameters() {
        camel.setSSLContextParameters(new SSLContextParameters());
        RouterAddress general = address(HOST + "&tls=true");
        camel.getComponent("routeros", RouterOsComponent.class).setUseGlobalSslContextParameters(true);
        RouterAddress global = address(HOST + "&tls=true&timeout=5s");
        assertThat(global.tls().context()).isNotEqualTo(general.tls().context());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    router=a&host=b&username=c | options host and router exclude each other
                    host=b | option host wants option username
                    router=a&tls=true | need option host
                    host=b&username=c&tlsFingerprint=zz | not 64 hex digits
                    host=b&username=c&port=70000 | port 70000
                    host=b&username=c&tlsTrustOnFirstUse=true&tlsFingerprint=aa | exclude each other
                    """)
    void refusesOptionsThatDoNotFit(String options, String why) {
        assertThatThrownBy(() -> endpoint("routeros:ppp/active/print?" + options))
                .hasStackTraceContaining(why);
    }

    @Test
    void refusesAPathThatIsNoCommand() {
        assertThatThrownBy(
                        () -> endpoint("routeros:ppp/active/print x?router=a").createProducer())
                .hasMessageContaining("not of the form /menu/verb");
    }
}
