package org.huying.request;

import java.nio.file.Path;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the contact keyset comes from: {@code huying.keys.contact} (environment: {@code HUYING_KEYS_CONTACT}) is a path, or
 * the keyset itself as JSON or base64 of it. The demo makes its own in {@code huying.home/keys}.
 */
@Configuration(proxyBeanMethods = false)
class ContactKeysConfiguration {

    @Bean
    @Lazy
    ContactKeys contactKeys(
            @Value("${huying.keys.contact:}") String configured,
            @Value("${huying.home}") Path home,
            @Value("${huying.demo:false}") boolean demo,
            JdbcClient jdbc) {
        ContactKeys keys = keys(configured, home, demo);
        new ContactKeysCheck(jdbc).check(keys);
        return keys;
    }

    /** A server wants its keys before it takes a request; {@code keys create} runs where there are none yet. */
    @Bean
    @ConditionalOnProperty(name = "huying.command-line", havingValue = "false", matchIfMissing = true)
    InitializingBean contactKeysBeforeStart(ContactKeys keys) {
        return () -> {};
    }

    static ContactKeys keys(String configured, Path home, boolean demo) {
        if (!configured.isBlank()) {
            return ContactKeyFile.configured(configured.strip());
        }
        if (demo) {
            return ContactKeyFile.ofDemo(home.resolve("keys").resolve("contact.json"));
        }
        throw new ContactKeysFailure("There is no keyset for the residents' contact data.");
    }
}
