package org.huying.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.huying.decision.TableStore;
import org.huying.engine.ShippedFiles.ShippedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A town's own tables lie in the engine beside the shipped ones; the newest version decides. */
@Component
class DeployedTables implements TableStore {

    private static final String TOWN = "loaded by the town";

    private final RepositoryService repository;
    private final ShippedFiles files;
    private final JdbcClient database;

    DeployedTables(RepositoryService repository, ShippedFiles files, JdbcClient database) {
        this.repository = repository;
        this.files = files;
        this.database = database;
    }

    /** The lock under which a starting node deploys what it ships. */
    @Override
    public void lock() {
        database.sql("select id from engine_start where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<InForce> inForce(String table) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .latestVersion()
                        .singleResult())
                .map(definition -> new InForce(definition.getVersion(), content(definition)));
    }

    @Override
    public Optional<String> shipped(String table) {
        Pattern decision = Pattern.compile("<(\\w+:)?decision [^>]*\\bid=\"" + Pattern.quote(table) + "\"");
        return files.ending(".dmn").stream()
                .map(ShippedFile::content)
                .filter(content -> decision.matcher(content).find())
                .findFirst();
    }

    @Override
    public int deploy(String table, String content) {
        return repository
                .createDeployment()
                .name(table + ".dmn")
                .source(TOWN)
                .addString(table + ".dmn", content)
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .get(0)
                .getVersion();
    }

    String content(DecisionDefinition definition) {
        try (InputStream model = repository.getDecisionModel(definition.getId())) {
            return new String(model.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A deployed table cannot be read: " + definition.getKey(), e);
        }
    }
}
