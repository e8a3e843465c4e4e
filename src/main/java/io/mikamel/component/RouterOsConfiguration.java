package io.mikamel.component;

import io.mikamel.wire.RouterAddress;
import java.time.Duration;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/** The options of an endpoint. Confined to the thread that configures; unchanged once the endpoint is in use. */
@UriParams
public class RouterOsConfiguration implements Cloneable {

    @UriParam(label = "common")
    @Metadata(
            description = "Name of a router of the inventory. A producer without it takes header CamelRouterOsRouter;"
                    + " a consumer may say * for every enabled one.")
    private String router;

    @UriParam(label = "consumer")
    @Metadata(
            description =
                    "Of every router of the inventory only those that are this source, such as ppp or hotspot, as the"
                            + " inventory has it.")
    private String source;

    @UriParam(label = "common")
    @Metadata(description = "Host name or address of a router that is in no inventory.")
    private String host;

    @UriParam(label = "common")
    @Metadata(description = "Port of the API with host. Default 8728, with TLS 8729.")
    private int port;

    @UriParam(label = "security", secret = true)
    @Metadata(description = "User name with host.")
    private String username;

    @UriParam(label = "security", secret = true)
    @Metadata(description = "Password with host.")
    private String password;

    @UriParam(label = "security")
    @Metadata(
            description = "Encrypts the connection to host. Without one of the other TLS options the certificate is"
                    + " checked against the global SSL parameters if the component uses them, else Java's default.")
    private boolean tls;

    @UriParam(label = "security")
    @Metadata(description = "SHA-256 of the certificate that host must show, in hex. Switches TLS on.")
    private String tlsFingerprint;

    @UriParam(label = "security")
    @Metadata(description = "Accepts the first certificate that host shows and no other from then on. Switches TLS on.")
    private boolean tlsTrustOnFirstUse;

    @UriParam(label = "security")
    @Metadata(description = "How the certificate of host is checked. Switches TLS on.")
    private SSLContextParameters sslContextParameters;

    @UriParam(label = "advanced", defaultValue = RouterAddress.NATIVE)
    @Metadata(description = "Name of the driver that talks to host.")
    private String driver = RouterAddress.NATIVE;

    @UriParam(label = "common", defaultValue = "30s")
    @Metadata(
            description = "From the request to the complete answer, connecting included. With outputType=STREAM: the"
                    + " longest wait for the next row.")
    private Duration timeout = Duration.ofSeconds(30);

    @UriParam(label = "common")
    @Metadata(description = "Properties to ask for, separated by commas. All if absent, slow ones too.")
    private String proplist;

    @UriParam(label = "producer")
    @Metadata(description = "API query words separated by blanks, such as: ?disabled=false ?profile=gold ?#|")
    private String query;

    @UriParam(label = "producer")
    @Metadata(description = "Answers the number of rows that match, as Long, instead of the rows.")
    private boolean countOnly;

    @UriParam(label = "producer", defaultValue = "LIST", enums = "LIST,STREAM")
    @Metadata(description = "Whether rows come as a list or as an iterator that is fed while the router still sends.")
    private OutputType outputType = OutputType.LIST;

    /** A copy, for an endpoint of its own. */
    public RouterOsConfiguration copy() {
        try {
            return (RouterOsConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public String getRouter() {
        return router;
    }

    public void setRouter(String router) {
        this.router = router;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isTls() {
        return tls;
    }

    public void setTls(boolean tls) {
        this.tls = tls;
    }

    public String getTlsFingerprint() {
        return tlsFingerprint;
    }

    public void setTlsFingerprint(String tlsFingerprint) {
        this.tlsFingerprint = tlsFingerprint;
    }

    public boolean isTlsTrustOnFirstUse() {
        return tlsTrustOnFirstUse;
    }

    public void setTlsTrustOnFirstUse(boolean tlsTrustOnFirstUse) {
        this.tlsTrustOnFirstUse = tlsTrustOnFirstUse;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public String getDriver() {
        return driver;
    }

    public void setDriver(String driver) {
        this.driver = driver;
    }

    public Duration getTimeout() {
        return timeout;
    }

    public void setTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    public String getProplist() {
        return proplist;
    }

    public void setProplist(String proplist) {
        this.proplist = proplist;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public boolean isCountOnly() {
        return countOnly;
    }

    public void setCountOnly(boolean countOnly) {
        this.countOnly = countOnly;
    }

    public OutputType getOutputType() {
        return outputType;
    }

    public void setOutputType(OutputType outputType) {
        this.outputType = outputType;
    }
}
