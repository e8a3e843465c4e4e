package io.mikamel.export;

import static io.mikamel.export.Column.ANCHOR_NODE_ID;
import static io.mikamel.export.Column.CIRCUIT_ID;
import static io.mikamel.export.Column.CIRCUIT_NAME;
import static io.mikamel.export.Column.DEVICE_ID;
import static io.mikamel.export.Column.DOWNLOAD_MAX;
import static io.mikamel.export.Column.DOWNLOAD_MIN;
import static io.mikamel.export.Column.IPV4;
import static io.mikamel.export.Column.IPV6;
import static io.mikamel.export.Column.PARENT_NODE;
import static io.mikamel.export.Column.SQM;
import static io.mikamel.export.Column.UPLOAD_MAX;
import static io.mikamel.export.Fixtures.row;
import static io.mikamel.export.Fixtures.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowRulesTest {

    private static List<Rule> broken(List<List<String>> rows) {
        return rulesBrokenBy(rows, NodeNames.unknown());
    }

    @Test
    void findsNothingWrongWithAGoodRow() {
        assertThat(rulesBrokenBy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refusesAnEmptyCircuitId(String id) {
        assertThat(rulesBrokenBy(CIRCUIT_ID, id)).contains(Rule.CIRCUIT_ID_EMPTY);
    }

    @Test
    void findsCircuitIdsThatDifferInCaseOnly() {
        List<String> other = row(CIRCUIT_ID, "a1 ", DEVICE_ID, "D2", IPV4, "10.0.0.2");

        assertThat(broken(List.of(row(), other))).containsExactly(Rule.CIRCUIT_ID_CASE);
    }

    @Test
    void findsADuplicateDeviceId() {
        List<String> other = row(CIRCUIT_ID, "B2", IPV4, "10.0.0.2");

        assertThat(broken(List.of(row(), other))).containsExactly(Rule.DEVICE_ID_DUPLICATE);
    }

    @Test
    void findsEmptyNames() {
        assertThat(rulesBrokenBy(CIRCUIT_NAME, "", DEVICE_ID, " ")).containsExactly(Rule.NAME_EMPTY, Rule.NAME_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "10.0.0.0/24",
                "0.0.0.0/0",
                "10.0.0.1/32",
                "10.0.0.0/024",
                "10.0.0.1, 10.0.0.2",
                "10.0.0.1,10.0.1.0/24"
            })
    void acceptsIpv4(String cell) {
        assertThat(rulesBrokenBy(IPV4, cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0",
                "10.0.0.256",
                "10.0.0.01",
                "10.0.0.1.2",
                "10.0.0.1,",
                "10.0.0.1;10.0.0.2",
                "10.0.0.1/33",
                "10.0.0.1/",
                "10.0.0.1/+8",
                "10.0.0.0/255.0.255.0",
                "example.com",
                "localhost",
                " ",
                "1",
                "0x0a000001",
                "10.0.0.١",
                "10.0.0.1\t"
            })
    void refusesIpv4(String cell) {
        assertThat(rulesBrokenBy(IPV4, cell)).contains(Rule.ADDRESS_INVALID);
    }

    @ParameterizedTest
    @CsvSource({"100.64.0.3/24,", ",2001:db8::1/64", "10.0.0.1/0,", ",::1/127", ",8000::/0"})
    void refusesHostBits(String v4, String v6) {
        assertThat(rulesBrokenBy(IPV4, v4 == null ? "" : v4, IPV6, v6 == null ? "" : v6))
                .containsExactly(Rule.ADDRESS_HOST_BITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8::1",
                "::",
                "::1",
                "1::",
                "2001:db8::/32",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7::",
                "::ffff:10.0.0.9",
                "ABCD::ef, ABCD::ff"
            })
    void acceptsIpv6(String cell) {
        assertThat(rulesBrokenBy(IPV6, cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7::8",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "g::",
                "::1/129",
                "::1/ffff::",
                ":1::",
                "1::2:",
                "::01.2.3.4",
                "::1%",
                "::1%a%b",
                " "
            })
    void refusesIpv6(String cell) {
        assertThat(rulesBrokenBy(IPV6, cell)).contains(Rule.ADDRESS_INVALID);
    }

    @Test
    void refusesAnAddressInTheOtherColumn() {
        assertThat(rulesBrokenBy(IPV6, "10.0.0.9")).containsExactly(Rule.ADDRESS_FAMILY);
        assertThat(rulesBrokenBy(IPV4, "2001:db8::1")).containsExactly(Rule.ADDRESS_FAMILY);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/255.255.255.0,", "10.0.0.0/0.0.0.255,", "10. 0.0.1,", ",fe80::1%eth0"})
    void findsAddressesThatLqosdDrops(String v4, String v6) {
        assertThat(rulesBrokenBy(IPV4, v4 == null ? "" : v4, IPV6, v6 == null ? "" : v6))
                .containsExactly(Rule.ADDRESS_DROPPED);
    }

    @Test
    void findsADeviceWithoutAddress() {
        assertThat(rulesBrokenBy(IPV4, "")).containsExactly(Rule.ADDRESS_MISSING);
    }

    @Test
    void findsOneIpv4AddressInTwoCircuits() {
        List<String> other = row(CIRCUIT_ID, "B2", DEVICE_ID, "D2", IPV4, "10.0.0.7, 10.0.0.1/32");

        assertThat(broken(List.of(row(), other))).containsExactly(Rule.ADDRESS_TAKEN);
    }

    @Test
    void findsAnIpv4AddressThatAnotherHasAsMappedIpv6() {
        List<String> other = row(CIRCUIT_ID, "B2", DEVICE_ID, "D2", IPV4, "", IPV6, "::ffff:10.0.0.1");

        assertThat(broken(List.of(row(), other))).containsExactly(Rule.ADDRESS_TAKEN);
    }

    @Test
    void allowsOverlappingNetworks() {
        List<String> other = row(CIRCUIT_ID, "B2", DEVICE_ID, "D2", IPV4, "10.0.0.0/24");

        assertThat(broken(List.of(row(), other))).isEmpty();
    }

    @Test
    void findsAnAddressTwiceInOneCircuit() {
        assertThat(rulesBrokenBy(IPV4, "10.0.0.1,10.0.0.1")).containsExactly(Rule.ADDRESS_REPEATED);
    }

    @Test
    void refusesAnIpv6TextThatStandsTwice() {
        List<String> first = row(IPV6, "2001:db8::1");
        List<String> same = row(DEVICE_ID, "D2", IPV4, "10.0.0.2", IPV6, "2001:db8::1");

        assertThat(broken(List.of(first, same))).containsExactly(Rule.IPV6_DUPLICATE);
        assertThat(rulesBrokenBy(IPV6, "::5,::5")).containsExactly(Rule.IPV6_DUPLICATE);
    }

    @Test
    void findsOneIpv6AddressInTwoSpellings() {
        List<String> first = row(IPV6, "2001:db8::1");
        List<String> same = row(CIRCUIT_ID, "B2", DEVICE_ID, "D2", IPV4, "", IPV6, "2001:DB8:0::1");

        assertThat(broken(List.of(first, same))).containsExactly(Rule.ADDRESS_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "8.0", " 8 ", "+8", "8.", "8e0", "0.8e1", "1000000"})
    void acceptsRates(String rate) {
        assertThat(rulesBrokenBy(DOWNLOAD_MAX, rate)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "10M", "2,75", "0x10", "1_0", "e5", ".", "-", "1e", "٣", "8 8"})
    void refusesWhatIsNoNumber(String rate) {
        assertThat(rulesBrokenBy(UPLOAD_MAX, rate)).containsExactly(Rule.RATE_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.09", "-3", "1e-400"})
    void refusesTooLowRates(String rate) {
        assertThat(rulesBrokenBy(DOWNLOAD_MIN, rate)).containsExactly(Rule.RATE_TOO_LOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nan", "NaN", "inf", "Infinity", "+inf", "1e400"})
    void findsRatesThatPassButAreNone(String rate) {
        assertThat(rulesBrokenBy(DOWNLOAD_MAX, rate)).containsExactly(Rule.RATE_NOT_FINITE);
    }

    @Test
    void refusesAMinimumAboveItsMaximum() {
        assertThat(rulesBrokenBy(DOWNLOAD_MIN, "8.01")).containsExactly(Rule.RATE_MIN_ABOVE_MAX);
    }

    @Test
    void findsAMaximumThatTheWebUiWouldNotSave() {
        assertThat(rulesBrokenBy(DOWNLOAD_MIN, "0.1", DOWNLOAD_MAX, "0.1")).containsExactly(Rule.RATE_MAX_BELOW_WEB_UI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cake", "FQ_CODEL", "none", "cake/fq_codel", "/cake", "none / ", " cake"})
    void acceptsSqm(String sqm) {
        assertThat(rulesBrokenBy(SQM, sqm)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sfq", "/", "cake/cake/cake", "cake fq_codel", "cake,"})
    void refusesSqm(String sqm) {
        assertThat(rulesBrokenBy(SQM, sqm)).containsExactly(Rule.SQM_INVALID);
    }

    @Test
    void refusesDifferentParentsInOneCircuit() {
        List<String> other = row(DEVICE_ID, "D2", IPV4, "10.0.0.2", PARENT_NODE, "PPP-R ");

        assertThat(broken(List.of(row(), other))).containsExactly(Rule.PARENT_DIFFERS);
    }

    @Test
    void refusesDifferentAnchorNodesInOneCircuit() {
        String header = Fixtures.HEADER + "," + ANCHOR_NODE_ID.title() + "\n";
        String rows = Fixtures.ANN + ",\n" + device(2) + ",an-1\n" + device(3) + ",an-2\n";

        List<Refusal> found = new LibreQosValidator()
                .validate(Fixtures.FILE, (header + rows).getBytes(StandardCharsets.UTF_8), NodeNames.unknown());

        assertThat(found).extracting(Refusal::rule).containsExactly(Rule.PARENT_DIFFERS);
        assertThat(found.get(0).line()).isEqualTo(4);
    }

    private static String device(int number) {
        return Fixtures.ANN.replace("D1", "D" + number).replace("10.0.0.1", "10.0.0." + number);
    }

    @Test
    void takesNoneForAnEmptyParent() {
        List<String> first = row(PARENT_NODE, "");
        List<String> other = row(DEVICE_ID, "D2", IPV4, "10.0.0.2", PARENT_NODE, "none");

        assertThat(broken(List.of(first, other))).isEmpty();
    }

    @Test
    void findsRatesThatDifferInsideACircuit() {
        List<String> other = row(DEVICE_ID, "D2", IPV4, "10.0.0.2", DOWNLOAD_MAX, "9");

        assertThat(broken(List.of(row(), other))).containsExactly(Rule.CIRCUIT_DIFFERS);
    }

    @Test
    void findsAParentThatIsNoNode() {
        NodeNames nodes = NodeNames.of(Set.of("PPP-R2"));

        assertThat(rulesBrokenBy(List.of(row()), nodes)).containsExactly(Rule.PARENT_UNKNOWN);
        assertThat(rulesBrokenBy(List.of(row(PARENT_NODE, "PPP-R2")), nodes)).isEmpty();
        assertThat(rulesBrokenBy(List.of(row(PARENT_NODE, "")), nodes)).isEmpty();
    }

    @Test
    void findsAParentInAFlatNetwork() {
        assertThat(rulesBrokenBy(List.of(row()), NodeNames.of(Set.of()))).containsExactly(Rule.PARENT_IN_FLAT_NETWORK);
    }
}
