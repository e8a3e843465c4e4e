package io.mikamel.sessions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** A database that is away, or that breaks off before or after it has written. */
final class SickSource {

    /** What is wrong with the next transaction. */
    enum Ailment {
        NONE,
        AWAY,
        BREAKS_BEFORE_COMMIT,
        BREAKS_AFTER_COMMIT
    }

    private final DataSource well;
    private final AtomicReference<Ailment> next = new AtomicReference<>(Ailment.NONE);

    SickSource(DataSource well) {
        this.well = well;
    }

    void next(Ailment ailment) {
        next.set(ailment);
    }

    DataSource well() {
        return well;
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return connection(next.getAndSet(Ailment.NONE));
                    }
                    return method.invoke(well, arguments);
                });
    }

    private Connection connection(Ailment ailment) throws SQLException {
        if (ailment == Ailment.AWAY) {
            throw broken();
        }
        Connection real = well.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && ailment == Ailment.BREAKS_BEFORE_COMMIT) {
                        throw broken();
                    }
                    Object answer = invoke(real, method, arguments);
                    if (method.getName().equals("commit") && ailment == Ailment.BREAKS_AFTER_COMMIT) {
                        throw broken();
                    }
                    return answer;
                });
    }

    private static Object invoke(Connection real, java.lang.reflect.Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static SQLException broken() {
        return new SQLException("the connection broke", "08006");
    }
}
