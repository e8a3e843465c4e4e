package io.mikamel.shaping;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.export.CheckedRows;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConverter;
import org.apache.camel.dataformat.csv.CsvDataFormat;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.TypeConverterSupport;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;

/** Our rows on their way through camel-csv, as routes/shape-devices.camel.yaml sets it. */
class RowsForCsvTest {

    private static final CheckedRows ROWS =
            new CheckedRows(List.of(List.of("A", "Zoë, \"the\" cat", ""), List.of("B", "", "x")), List.of(), List.of());

    @Test
    void areWrittenInTheOrderOfTheColumns() throws Exception {
        assertThat(marshal(new DefaultCamelContext())).isEqualTo("A,\"Zoë, \"\"the\"\" cat\",\nB,,x\n");
    }

    /** For a row that is no map, Camel goes through all of its type converters: half of a cycle's time. */
    @Test
    void areNotSentThroughTypeConverters() throws Exception {
        List<Object> converted = new ArrayList<>();
        CamelContext camel = new DefaultCamelContext();
        camel.getTypeConverterRegistry().addFallbackTypeConverter(noting(converted), false);

        marshal(camel);

        assertThat(converted).isEmpty();
    }

    /** A converter that is asked when no other fits. */
    private static TypeConverter noting(List<Object> values) {
        return new TypeConverterSupport() {
            @Override
            public <T> T convertTo(Class<T> type, Exchange exchange, Object value) {
                values.add(value);
                return null;
            }
        };
    }

    private static String marshal(CamelContext camel) throws Exception {
        CsvDataFormat csv = new CsvDataFormat();
        csv.setRecordSeparator("\n");
        csv.setQuoteMode(QuoteMode.MINIMAL);
        csv.start();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        csv.marshal(new DefaultExchange(camel), ROWS.byColumn(List.of("Circuit ID", "Circuit Name", "sqm")), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
