package io.mikamel.store;

import io.mikamel.domain.KnownDevice;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.impl.DefaultCamelContext;

/** Runs the statements of the searches as the routes do: through camel-jdbc, with the parameters in a header. */
final class JdbcSearches implements AutoCloseable {

    private final DefaultCamelContext camel = new DefaultCamelContext();

    JdbcSearches(DataSource source) {
        camel.getRegistry().bind("db", source);
        camel.start();
    }

    Page<KnownDevice> find(DeviceSearch search) {
        return search.found(rows("shaping/select-devices-page", search.parameters()));
    }

    Page<RecordedChange> find(ChangeSearch search) {
        return search.found(rows("shaping/select-changes-page", search.parameters()));
    }

    Page<PastSession> find(SessionSearch search) {
        return search.found(rows("sessions/select-history-page", search.parameters()));
    }

    /** Runs a statement that answers nothing. */
    void run(String statement, Map<String, Object> parameters) {
        request(statement, parameters, Object.class);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String statement, Map<String, Object> parameters) {
        return request(statement, parameters, List.class);
    }

    private <T> T request(String statement, Map<String, Object> parameters, Class<T> answer) {
        return camel.createFluentProducerTemplate()
                .to("jdbc:db?useHeadersAsParameters=true")
                .withBody(SqlFile.load(statement).text())
                .withHeader("CamelJdbcParameters", parameters)
                .request(answer);
    }

    @Override
    public void close() {
        camel.stop();
    }
}
