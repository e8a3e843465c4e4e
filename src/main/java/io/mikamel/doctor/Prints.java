package io.mikamel.doctor;

import io.mikamel.wire.Command;
import io.mikamel.wire.Reply;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.List;

/** The few prints an examination makes, each with the same deadline. */
record Prints(RouterConnection connection, Duration deadline) {

    RouterAddress address() {
        return connection.address();
    }

    List<Row> rows(String menu, String... proplist) {
        return connection
                .execute(Command.to(menu + "/print").proplist(proplist).build(), deadline)
                .rows();
    }

    /** Rows with this name; it is compared by the router, exactly. */
    List<Row> named(String menu, String name, String... proplist) {
        Command command = Command.to(menu + "/print")
                .proplist(proplist)
                .query("?name=" + name)
                .build();
        return connection.execute(command, deadline).rows();
    }

    long count(String menu) {
        Reply reply = connection.execute(
                Command.to(menu + "/print").flag("count-only").build(), deadline);
        return reply.ret().map(Long::parseLong).orElse((long) reply.rows().size());
    }
}
