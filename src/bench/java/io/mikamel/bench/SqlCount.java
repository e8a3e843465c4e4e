package io.mikamel.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** Counts what a store asks of a database: statements sent, sets of parameters that they carry, rows that they write. */
final class SqlCount {

    private final LongAdder statements = new LongAdder();
    private final LongAdder parameterSets = new LongAdder();
    private final LongAdder rows = new LongAdder();
    private final LongAdder transactions = new LongAdder();

    /** @param statements executions; a batch is one, however much it carries */
    record Figures(long statements, long parameterSets, long rows, long transactions) {

        Figures since(Figures before) {
            return new Figures(
                    statements - before.statements,
                    parameterSets - before.parameterSets,
                    rows - before.rows,
                    transactions - before.transactions);
        }
    }

    Figures now() {
        return new Figures(statements.sum(), parameterSets.sum(), rows.sum(), transactions.sum());
    }

    DataSource around(DataSource source) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object answer = call(source, method, arguments);
            return answer instanceof Connection connection ? around(connection) : answer;
        });
    }

    private Connection around(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("commit")) {
                transactions.increment();
            }
            Object answer = call(connection, method, arguments);
            return answer instanceof PreparedStatement statement ? around(statement) : answer;
        });
    }

    private PreparedStatement around(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            Object answer = call(statement, method, arguments);
            String name = method.getName();
            if (name.equals("addBatch")) {
                parameterSets.increment();
            } else if (name.startsWith("execute")) {
                statements.increment();
                parameterSets.add(name.equals("executeBatch") ? 0 : 1);
                rows.add(written(answer));
            }
            return answer;
        });
    }

    private static long written(Object answer) {
        if (answer instanceof int[] counts) {
            return Arrays.stream(counts).filter(count -> count > 0).sum();
        }
        return answer instanceof Integer count ? count : 0;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.on(method, arguments)));
    }

    /** What is done in place of a method. */
    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }
}
