package org.huying.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huying.HuyingApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The program under drill: started here on a free port of the loopback, or running elsewhere. */
final class Node implements AutoCloseable {

    /** Everybody of a town that is started with the demo profile. */
    static final String PASSWORD = "huying-demo";

    private final URI address;
    private final Optional<ConfigurableApplicationContext> context;

    private Node(URI address, Optional<ConfigurableApplicationContext> context) {
        this.address = address;
        this.context = context;
    }

    static Node at(URI address) {
        return new Node(address, Optional.empty());
    }

    /** @param settings of the database and home */
    static Node start(List<String> settings) {
        var arguments = new ArrayList<>(settings);
        arguments.add("--server.port=0");
        arguments.add("--spring.profiles.active=demo");
        arguments.addAll(forDrills());
        var application = new SpringApplication(HuyingApplication.class);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        var context = application.run(arguments.toArray(String[]::new));
        String port = context.getEnvironment().getProperty("local.server.port", "");
        return new Node(URI.create("http://127.0.0.1:" + port), Optional.of(context));
    }

    /** All of the drill's residents share one address. */
    static List<String> forDrills() {
        return List.of("--huying.intake.limit.requests=10000000", "--logging.level.root=WARN");
    }

    /** One command of an administrator, as on the console. */
    static int command(List<String> settings, boolean demo, String... command) {
        var arguments = new ArrayList<>(settings);
        if (demo) {
            arguments.add("--spring.profiles.active=demo");
        }
        arguments.addAll(List.of(command));
        return HuyingApplication.command(arguments.toArray(String[]::new));
    }

    Api api() {
        return new Api(address, PASSWORD);
    }

    URI address() {
        return address;
    }

    /** Empty when it runs elsewhere. */
    Optional<ApplicationContext> inside() {
        return context.map(ApplicationContext.class::cast);
    }

    @Override
    public void close() {
        context.ifPresent(ConfigurableApplicationContext::close);
    }
}
