package org.huying.town;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what one thread asks of the database, ours and the engine's alike. A proxy of the JDK over four JDBC methods: the
 * libraries for it bring loggers, formatters and listeners that nobody reads here.
 */
@TestComponent
public class Statements implements BeanPostProcessor {

    private static final Set<String> EXECUTIONS = Set.of("execute", "executeQuery", "executeUpdate", "addBatch");
    /** What says how many rows were written. */
    private static final Set<String> UPDATES = Set.of("executeUpdate", "executeBatch", "getUpdateCount");

    private final UnseenChanges unseen = new UnseenChanges();
    private volatile @Nullable Thread counted;
    private final List<String> texts = new ArrayList<>();
    private int rows;
    private int commits;
    private boolean written;

    /**
     * What one step asked.
     *
     * @param rows inserted, changed or deleted
     * @param commits of transactions that wrote
     */
    public record Count(List<String> statements, int rows, int commits) {

        public long of(String verb) {
            return statements.stream()
                    .filter(text -> text.strip().toLowerCase(Locale.ROOT).startsWith(verb))
                    .count();
        }
    }

    public Count during(Runnable step) {
        texts.clear();
        rows = 0;
        commits = 0;
        written = false;
        counted = Thread.currentThread();
        try {
            step.run();
        } finally {
            counted = null;
        }
        return new Count(List.copyOf(texts), rows, commits);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(source) : bean;
    }

    private DataSource counting(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(super.getConnection());
            }
        };
    }

    private Connection counting(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object answer = call(connection, method, arguments);
            if (answer instanceof PreparedStatement prepared) {
                return counting(PreparedStatement.class, connection, prepared, (String) arguments[0]);
            }
            if (answer instanceof Statement statement) {
                return counting(Statement.class, connection, statement, "");
            }
            if (method.getName().equals("commit")) {
                committed();
            }
            return answer;
        });
    }

    private <S extends Statement> S counting(Class<S> type, Connection connection, S statement, String prepared) {
        return proxy(type, (method, arguments) -> {
            if (EXECUTIONS.contains(method.getName())) {
                asked(arguments.length > 0 ? (String) arguments[0] : prepared, connection.getAutoCommit());
            }
            Object answer = call(statement, method, arguments);
            if (counted == Thread.currentThread() && UPDATES.contains(method.getName())) {
                rows += written(answer);
            }
            return answer;
        });
    }

    /** By what JDBC answers to an update or a batch; a batch that was sent as one tells only that each part succeeded. */
    private static int written(@Nullable Object answer) {
        if (answer instanceof int[] batch) {
            return Arrays.stream(batch)
                    .map(part -> part == Statement.SUCCESS_NO_INFO ? 1 : part)
                    .sum();
        }
        // -1 of a query
        return answer instanceof Integer updated ? Math.max(0, updated) : 0;
    }

    /** What was asked too early by whomever since the last time. */
    List<String> readUnwritten() {
        return unseen.taken();
    }

    private void asked(String sql, boolean autoCommit) {
        unseen.asked(sql);
        if (counted == Thread.currentThread()) {
            texts.add(sql);
            written |= !sql.strip().toLowerCase(Locale.ROOT).startsWith("select");
            if (autoCommit) {
                committed();
            }
        }
    }

    private void committed() {
        if (counted == Thread.currentThread() && written) {
            commits++;
            written = false;
        }
    }

    private interface Invocation {
        @Nullable
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Invocation invocation) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> invocation.of(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
