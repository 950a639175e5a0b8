package org.huying.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Person;
import org.huying.directory.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets everybody of the demo town log in with one printed password, and says where. */
@Component
@ConditionalOnWebApplication // commands have no business with it
@Profile("demo")
class DemoBanner {

    static final String PASSWORD = "huying-demo";

    /** Whose department handles what the README tries out: named rather than the first of their role. */
    private static final Set<String> TRIED = Set.of("clerk.roads", "lead.roads");

    private static final Logger log = LoggerFactory.getLogger(DemoBanner.class);

    private final DirectoryQueries directory;
    private final PasswordTable passwords;
    private final PasswordEncoder encoder;
    private final Environment environment;

    DemoBanner(DirectoryQueries directory, PasswordTable passwords, PasswordEncoder encoder, Environment environment) {
        this.directory = directory;
        this.passwords = passwords;
        this.encoder = encoder;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        List<Person> newcomers = directory.people().stream()
                .filter(person -> passwords.find(person.account()).isEmpty())
                .toList();
        if (!newcomers.isEmpty()) {
            // one hash for all: a slow hash for each would make the start slow
            String hash = encoder.encode(PASSWORD);
            passwords.addMissing(newcomers.stream()
                    .map(person -> new StoredPassword(person.account(), hash, false, true))
                    .toList());
        }
        log.info("\n{}", text());
    }

    private String text() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String home = "http://localhost:" + port;
        return """

                  呼应 Huying – demo · 演示
                  居民 Residents       %1$s/
                  工作台 Desk          %1$s/desk
                  Camunda Tasklist   %1$s/camunda/app/tasklist/default/

                  %2$-18s %3$-24s %4$s
                %5$s
                """.formatted(home, "role", "account", "password", accounts());
    }

    private String accounts() {
        return Arrays.stream(Role.values())
                .map(this::line)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> line(Role role) {
        return directory.people().stream()
                .filter(person -> person.active() && person.has(role))
                .min(Comparator.comparing(person -> !TRIED.contains(person.account())))
                .map(person -> String.format(
                        Locale.ROOT,
                        "  %-18s %-24s %s",
                        role.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        person.account(),
                        PASSWORD));
    }
}
