package org.huying.access;

import java.time.Duration;
import java.util.List;
import org.huying.database.TestClock;
import org.huying.directory.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** One context for all tests of access that need a server: a few people whose password is {@link #PASSWORD}. */
@SpringBootTest(
        classes = AccessSlice.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:access;DB_CLOSE_DELAY=-1",
            "huying.hotline=12345",
            "huying.admin.account=first.admin",
            "huying.admin.password=from the environment"
        })
public abstract class SpringTown {

    protected static final String PASSWORD = "bicycle stapler moon";
    /** Cheap, for the tests' sake; its strength stands in the hash. */
    private static final String HASH = "{bcrypt}" + BCrypt.hashpw(PASSWORD, BCrypt.gensalt(4));

    @LocalServerPort
    protected int port;

    @Autowired
    protected TestTown town;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private PasswordTable passwords;

    @BeforeEach
    void settle() {
        // forget earlier tests' failures
        clock.advance(Duration.ofMinutes(20));
        town.clear();
        town.put("clerk.water", true, Role.CLERK);
        town.put("new.clerk", true, Role.CLERK);
        town.put("gone.clerk", false, Role.CLERK);
        for (String account : List.of("clerk.water", "gone.clerk")) {
            passwords.replace(new StoredPassword(account, HASH, false, false), "");
        }
        passwords.replace(new StoredPassword("new.clerk", HASH, true, false), "");
        passwords.replace(new StoredPassword("demo.clerk", HASH, false, true), "");
        town.put("demo.clerk", true, Role.CLERK);
    }
}
