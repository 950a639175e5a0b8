package org.huying.access;

import java.util.List;
import org.huying.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives the first administrator a password, once; afterwards the setting may go from the environment. */
@Component
@ConditionalOnWebApplication // commands have no business with it
class FirstAdministrator {

    /** {@code HUYING_ADMIN_ACCOUNT} and {@code HUYING_ADMIN_PASSWORD}. */
    @ConfigurationProperties("huying.admin")
    record Settings(
            @DefaultValue("") String account,
            @DefaultValue("") String password) {

        boolean named() {
            return !account.isEmpty();
        }

        @Override
        public String toString() {
            return "Settings[" + account + "]";
        }
    }

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Settings settings;
    private final PasswordTable table;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;

    FirstAdministrator(Settings settings, PasswordTable table, PasswordRules rules, PasswordEncoder encoder) {
        this.settings = settings;
        this.table = table;
        this.rules = rules;
        this.encoder = encoder;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() {
        if (!settings.named()
                || settings.password().isEmpty()
                || table.find(settings.account()).isPresent()) {
            return;
        }
        if (!Account.isWellFormed(settings.account())) {
            throw new UnfitFirstAdministrator("access.first.account");
        }
        requireFit();
        // it came through an environment that others may read, so its owner chooses another
        table.addMissing(
                List.of(new StoredPassword(settings.account(), encoder.encode(settings.password()), true, false)));
        log.info("The first administrator can log in as {} and must then choose a new password", settings.account());
    }

    private void requireFit() {
        try {
            rules.check(settings.account(), settings.password());
        } catch (Refusal unfit) {
            throw new UnfitFirstAdministrator("access.first.password");
        }
    }
}
