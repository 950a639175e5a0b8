package org.huying.engine;

import java.util.List;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.scripting.defaults.RawSqlSource;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Two statements beside the engine's own, with its mapping of rows. Their text is fixed, so that it is built once: the engine
 * builds that of a query anew from its conditions each time.
 */
final class LoopStatements {

    private static final String EXECUTIONS = "huyingExecutionsAround";
    private static final String VARIABLES = "huyingVariablesAround";

    /** Only instances know their root. */
    private static final String INSTANCES = """
            select ID_ from ACT_RU_EXECUTION where ROOT_PROC_INST_ID_ = (
                select instance.ROOT_PROC_INST_ID_
                from ACT_RU_EXECUTION one join ACT_RU_EXECUTION instance on instance.ID_ = one.PROC_INST_ID_
                where one.ID_ = #{id})
            """;

    private LoopStatements() {}

    static void addTo(Configuration mapping) {
        add(mapping, EXECUTIONS, "select * from ACT_RU_EXECUTION where PROC_INST_ID_ in (%s)", "executionResultMap");
        add(
                mapping,
                VARIABLES,
                "select * from ACT_RU_VARIABLE where PROC_INST_ID_ in (%s)",
                "variableInstanceResultMap");
    }

    private static void add(Configuration mapping, String id, String sql, String rows) {
        var source = new RawSqlSource(mapping, sql.formatted(INSTANCES), String.class);
        mapping.addMappedStatement(new MappedStatement.Builder(mapping, id, source, SqlCommandType.SELECT)
                .resultMaps(List.of(mapping.getResultMap(rows)))
                .build());
    }

    /** Of the loop that an execution belongs to and of all that it called. */
    @SuppressWarnings("unchecked") // by its mapping of rows
    static List<ExecutionEntity> executionsAround(DbEntityManager entities, String execution) {
        return entities.selectListWithRawParameter(EXECUTIONS, execution, 0, Integer.MAX_VALUE);
    }

    @SuppressWarnings("unchecked") // by its mapping of rows
    static List<VariableInstanceEntity> variablesAround(DbEntityManager entities, String execution) {
        return entities.selectListWithRawParameter(VARIABLES, execution, 0, Integer.MAX_VALUE);
    }
}
