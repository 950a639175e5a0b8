package org.huying.start;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.huying.HuyingApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One node of the program on a free port. */
final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Node start(String... settings) {
        var all = new ArrayList<>(List.of("--server.port=0", "--camunda.bpm.job-execution.enabled=false"));
        all.addAll(List.of(settings));
        return new Node(new SpringApplicationBuilder(HuyingApplication.class).run(all.toArray(String[]::new)));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    long count(String table) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    /** Deployed files and when, newest last. */
    List<String> deployments() {
        return context
                .getBean(RepositoryService.class)
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .asc()
                .list()
                .stream()
                .map(deployment -> deployment.getId() + " " + deployment.getName())
                .toList();
    }

    /** Versions of the diagrams: one each after a first start. */
    List<Integer> versions() {
        return context.getBean(RepositoryService.class).createProcessDefinitionQuery().list().stream()
                .map(definition -> definition.getVersion())
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
