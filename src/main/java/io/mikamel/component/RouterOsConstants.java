package io.mikamel.component;

import org.apache.camel.spi.Metadata;

/** The message headers of the component. */
public final class RouterOsConstants {

    @Metadata(
            label = "common",
            description = "Producer: the router to ask, by its name in the inventory, where the endpoint names none."
                    + " Consumer: the router that sent it, or host:port where the endpoint names a host.",
            javaType = "String")
    public static final String ROUTER = "CamelRouterOsRouter";

    @Metadata(
            label = "consumer",
            description = "What happened: snapshot, complete, added, changed or removed.",
            javaType = "String",
            enums = "snapshot,complete,added,changed,removed")
    public static final String EVENT = "CamelRouterOsEvent";

    @Metadata(
            label = "consumer",
            description = "True on a removed row that went while the listen was closed, so that nobody knows when.",
            javaType = "Boolean")
    public static final String MISSED = "CamelRouterOsMissed";

    @Metadata(
            label = "producer",
            description = "What the router returned with the end of its answer: the .id of an added item, the number of"
                    + " a count-only print. Absent if it returned nothing.",
            javaType = "String")
    public static final String RET = "CamelRouterOsRet";

    private RouterOsConstants() {}
}
