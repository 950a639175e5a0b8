package org.huying.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One node at a time makes or upgrades the engine's tables: the engine's own start-up lock is a row that does not exist
 * before its first start.
 */
@Component
@Order(0)
@DependsOnDatabaseInitialization
class StartLock extends AbstractProcessEnginePlugin implements DisposableBean {

    private final DataSource database;
    private @Nullable Connection holding;

    StartLock(DataSource database) {
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        try {
            Connection connection = database.getConnection();
            holding = connection;
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select id from engine_start where id = 1 for update")) {
                lock.executeQuery();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The start of the engine could not be locked", e);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        destroy();
    }

    /** Also when the engine could not be built. */
    @Override
    public void destroy() {
        try (Connection connection = holding) {
            holding = null;
            if (connection != null) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The start of the engine could not be unlocked", e);
        }
    }
}
