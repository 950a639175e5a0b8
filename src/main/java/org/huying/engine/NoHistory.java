package org.huying.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings a database of an earlier version to an engine without history: the engine refuses to start with another level than
 * its database was made with, and rows that no later end closes would stay for ever. Under the {@link StartLock}.
 */
@Component
@Order(1)
@DependsOnDatabaseInitialization
class NoHistory extends AbstractProcessEnginePlugin {

    private static final String LEVEL_NONE = String.valueOf(HistoryLevel.HISTORY_LEVEL_NONE.getId());

    private final DataSource database;

    NoHistory(DataSource database) {
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (!HistoryLevel.HISTORY_LEVEL_NONE.getName().equals(engine.getHistory())) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            if (hasAnotherLevel(connection)) {
                forget(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The engine's history could not be removed", e);
        }
    }

    private static boolean hasAnotherLevel(Connection connection) throws SQLException {
        if (tables(connection, "act_ge_property").isEmpty()) {
            return false;
        }
        try (var level = connection.prepareStatement(
                "select count(*) from act_ge_property where name_ = 'historyLevel' and value_ <> ?")) {
            level.setString(1, LEVEL_NONE);
            try (var rows = level.executeQuery()) {
                return rows.next() && rows.getInt(1) > 0;
            }
        }
    }

    /** The level last: a start that was killed half way begins again. */
    private static void forget(Connection connection) throws SQLException {
        for (String table : tables(connection, "act_hi_%")) {
            try (var emptying = connection.prepareStatement("truncate table " + table)) {
                emptying.executeUpdate();
            }
        }
        try (var level =
                connection.prepareStatement("update act_ge_property set value_ = ? where name_ = 'historyLevel'")) {
            level.setString(1, LEVEL_NONE);
            level.executeUpdate();
        }
    }

    private static List<String> tables(Connection connection, String pattern) throws SQLException {
        var data = connection.getMetaData();
        String stored = data.storesUpperCaseIdentifiers() ? pattern.toUpperCase(Locale.ROOT) : pattern;
        var names = new ArrayList<String>();
        try (var rows = data.getTables(
                connection.getCatalog(), connection.getSchema(), stored, new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
