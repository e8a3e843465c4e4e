package io.mikamel.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.catalog.RuntimeCamelCatalog;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;

class RouterOsCatalogTest extends CamelOverFakeRouter {

    private RuntimeCamelCatalog catalog() {
        return PluginHelper.getRuntimeCamelCatalog(camel);
    }

    private EndpointValidationResult validate(Map<String, String> options) {
        Map<String, String> all = new HashMap<>(options);
        all.put("path", "ppp/active/print");
        return catalog().validateProperties("routeros", all);
    }

    @Test
    void knowsTheOptions() {
        assertThat(validate(Map.of("router", "edge-1", "proplist", ".id", "outputType", "STREAM", "timeout", "5s"))
                        .isSuccess())
                .isTrue();
    }

    @Test
    void flagsAnUnknownOption() {
        assertThat(validate(Map.of("proplst", ".id")).getUnknown()).containsExactly("proplst");
        assertThat(validate(Map.of("outputType", "ROWS")).getInvalidEnum()).containsEntry("outputType", "ROWS");
        assertThat(validate(Map.of("port", "many")).getInvalidInteger()).containsEntry("port", "many");
    }

    @Test
    void describesHeadersAndMarksSecrets() {
        String schema = catalog().componentJSonSchema("routeros");
        assertThat(schema).contains("CamelRouterOsRouter", "CamelRouterOsEvent", "CamelRouterOsRet");
        assertThat(schema).containsPattern("\"password\": \\{[^}]*\"secret\": true");
    }

    @Test
    void isConfiguredByGeneratedCode() {
        assertThat(PluginHelper.getConfigurerResolver(camel)
                        .resolvePropertyConfigurer("routeros-component", camel)
                        .getClass()
                        .getSimpleName())
                .isEqualTo("RouterOsComponentConfigurer");
    }
}
