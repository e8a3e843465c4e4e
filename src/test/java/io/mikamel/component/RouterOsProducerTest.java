package io.mikamel.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mikamel.wire.Command;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsTimeoutException;
import io.mikamel.wire.RouterOsTrapException;
import io.mikamel.wire.Row;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;

class RouterOsProducerTest extends CamelOverFakeRouter {

    private static final String ANY = "routeros:ppp/active/print";
    private static final String PRINT = "routeros:ppp/active/print?router=edge-1";

    @Test
    void answersRowsAsAList() {
        router.rows(Row.of(".id", "*1", "name", "ann"), Row.of(".id", "*2", "name", "bob"));
        Exchange exchange = send(PRINT + "&proplist=.id, name", null);
        assertThat(exchange.getMessage().getBody())
                .isEqualTo(List.of(Map.of(".id", "*1", "name", "ann"), Map.of(".id", "*2", "name", "bob")));
        assertThat(router.asked()).containsExactly("/ppp/active/print [.proplist=.id,name]");
    }

    @Test
    void sendsQueryWordsInOrder() {
        to("routeros:ppp/secret/print?router=edge-1&query=RAW(?disabled=false ?profile=gold ?#&)")
                .send();
        assertThat(router.asked()).containsExactly("/ppp/secret/print [] [?disabled=false, ?profile=gold, ?#&]");
    }

    @Test
    void answersACountAsLong() {
        router.rows(Row.of(".id", "*1"), Row.of(".id", "*2"));
        Exchange exchange = send(PRINT + "&countOnly=true", null);
        assertThat(exchange.getMessage().getBody()).isEqualTo(2L);
    }

    @Test
    void addsAnItemAndAnswersItsId() {
        Exchange exchange = send("routeros:ppp/secret/add?router=edge-1", Map.of("comment", "=x\n/system/reboot"));
        assertThat(exchange.getMessage().getBody()).isEqualTo("*7");
        assertThat(exchange.getMessage().getHeader("CamelRouterOsRet")).isEqualTo("*7");
        assertThat(router.driver().last().commands().get(0).words()).hasSize(2);
        assertThat(router.asked()).containsExactly("/ppp/secret/add [comment==x\n/system/reboot]");
    }

    @Test
    void writesOnAnotherConnectionThanItReads() {
        send(PRINT, null);
        send("routeros:ppp/active/remove?router=edge-1", Map.of(".id", "*1"));
        assertThat(router.driver().connections()).hasSize(2);
    }

    @Test
    void removesARowByItsIdAlone() {
        send("routeros:ppp/active/remove?router=edge-1", Row.of("name", "ann", ".id", "*1"));
        assertThat(router.asked()).containsExactly("/ppp/active/remove [.id=*1]");
    }

    @Test
    void writesTheBytesOfARowBackUnharmed() {
        byte[] latin = "J\u00fcrgen".getBytes(StandardCharsets.ISO_8859_1);
        Row row =
                Row.of(List.of(new io.mikamel.wire.Attribute("comment", latin)), io.mikamel.wire.CodePage.WINDOWS_1252);
        send("routeros:ppp/secret/set?router=edge-1", row);
        Command sent = router.driver().last().commands().get(0);
        assertThat(sent.attributes().get(0).value()).isEqualTo(latin);
    }

    @Test
    void writesBooleansAsTheRouterWantsThem() {
        send("routeros:ppp/secret/set?router=edge-1", Map.of("disabled", true));
        assertThat(router.asked()).containsExactly("/ppp/secret/set [disabled=yes]");
    }

    @Test
    void refusesToWriteTheStarsOfAHiddenPassword() {
        Row row = Row.of(".id", "*1", "name", "ann", "password", "*****");
        assertThat(send("routeros:ppp/secret/set?router=edge-1", row).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("attribute password is *****");
        assertThat(router.asked()).isEmpty();
    }

    @Test
    void takesAWholeCommandForItsOwnMenuOnly() {
        send(
                "routeros:tool/fetch?router=edge-1",
                Command.to("/tool/fetch").flag("once").build());
        assertThat(router.asked()).containsExactly("/tool/fetch [once=]");
        Exchange exchange = send(
                "routeros:ppp/secret/set?router=edge-1",
                Command.to("/system/reboot").build());
        assertThat(exchange.getException()).hasMessageContaining("a command for /system/reboot");
    }

    @Test
    void refusesAWriteWithoutAttributes() {
        Exchange exchange = send("routeros:ppp/secret/set?router=edge-1", "disabled=yes");
        assertThat(exchange.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/ppp/secret/set wants a Map or a Command")
                .hasMessageContaining("java.lang.String");
        assertThat(router.asked()).isEmpty();
    }

    @Test
    void letsAHeaderChooseTheRouterWhereNoOptionDoes() {
        to("routeros:ppp/active/print")
                .withHeader("CamelRouterOsRouter", "edge-2")
                .send();
        assertThat(router.driver().last().address().host()).isEqualTo("edge-2");
        to(PRINT).withHeader("CamelRouterOsRouter", "edge-2").send();
        assertThat(router.driver().last().address().host()).isEqualTo("edge-1");
    }

    @Test
    void ignoresTheHeaderWhereAStrategyFiltersIt() {
        camel.getRegistry().bind("nothing", new RouterOsHeaderFilterStrategyTest.Everything());
        Exchange exchange = to("routeros:ppp/active/print?headerFilterStrategy=#nothing")
                .withHeader("CamelRouterOsRouter", "edge-2")
                .send();
        assertThat(exchange.getException()).hasMessageContaining("no router");
    }

    @Test
    void namesARouterThatIsUnknownOrDisabled() {
        assertThat(to(ANY).withHeader("CamelRouterOsRouter", "gone").send().getException())
                .hasMessageContaining("'gone' is not in the inventory");
        assertThat(to(ANY).withHeader("CamelRouterOsRouter", "old").send().getException())
                .hasMessageContaining("'old' is disabled");
        assertThat(to(ANY).send().getException()).hasMessageContaining("no router");
    }

    @Test
    void putsTheTrapOnTheExchange() {
        router.trap("no such item");
        Exchange exchange = send("routeros:ppp/active/remove?router=edge-1", Map.of(".id", "*9"));
        assertThat(exchange.getException())
                .isInstanceOf(RouterOsTrapException.class)
                .hasMessageContaining("no such item");
    }

    @Test
    void putsTheConnectFailureOnTheExchange() {
        router.driver().refuse(() -> new RouterOsConnectException("connection refused"));
        assertThat(send(PRINT, null).getException())
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessage("connection refused");
    }

    @Test
    void endsAtItsTimeoutWhileConnecting() {
        CompletableFuture<Void> never = new CompletableFuture<>();
        router.driver().beforeConnect(() -> never.orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(x -> null)
                .join());
        Exchange exchange = send(PRINT + "&timeout=50ms", null);
        never.complete(null);
        assertThat(exchange.getException())
                .isInstanceOf(RouterOsTimeoutException.class)
                .hasMessageContaining("within 50 ms");
    }

    @Test
    void endsAnExchangeThatIsAnsweredAfterTheComponentStopped() throws Exception {
        CompletableFuture<Exchange> answer =
                camel.createProducerTemplate().asyncSend("routeros:tool/hang?router=edge-1", exchange -> {});
        await().atMost(Duration.ofSeconds(30)).until(() -> router.asked().size() == 1);
        camel.getComponent("routeros").stop();
        router.driver().last().close();
        assertThat(answer.get(20, TimeUnit.SECONDS).getException()).isInstanceOf(RouterOsConnectException.class);
    }

    @Test
    void goesOnOnAWorkerAndNotOnTheReader() throws Exception {
        route("direct:in", route -> route.to(PRINT)
                .process(exchange ->
                        exchange.getMessage().setBody(Thread.currentThread().getName()))
                .to("mock:out"));
        mock().expectedMessageCount(1);
        camel.createProducerTemplate().asyncSend("direct:in", exchange -> {});
        mock().assertIsSatisfied(30_000);
        String thread = mock().getExchanges().get(0).getMessage().getBody(String.class);
        assertThat(thread).contains("RouterOsWorker").doesNotContain(FakeRouter.READER);
    }

    @Test
    void goesOnThoughEveryWorkerWaitsForAnAnswer() throws Exception {
        camel.getComponent("routeros", RouterOsComponent.class).stop();
        camel.getComponent("routeros", RouterOsComponent.class).setWorkers(2);
        camel.getComponent("routeros", RouterOsComponent.class).start();
        ProducerTemplate inner = camel.createProducerTemplate();
        route("direct:in", route -> route.to(PRINT)
                .process(exchange -> inner.requestBody(PRINT, null, Object.class))
                .to("mock:out"));
        mock().expectedMessageCount(6);
        IntStream.range(0, 6).forEach(i -> inner.asyncSend("direct:in", exchange -> {}));
        mock().assertIsSatisfied(30_000);
    }

    @Test
    void refusesAProducerForEveryRouterOrForListen() {
        assertThatThrownBy(() ->
                        camel.getEndpoint("routeros:ppp/active/print?router=*").createProducer())
                .hasMessageContaining("one router at a time");
        assertThatThrownBy(() -> camel.getEndpoint("routeros:ppp/active/listen?router=edge-1")
                        .createProducer())
                .hasMessageContaining("use it as a consumer");
    }
}
