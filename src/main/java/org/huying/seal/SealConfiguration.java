package org.huying.seal;

import java.nio.file.Path;
import org.huying.seal.note.SignerKeys;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Where the signing key comes from: {@code huying.keys.ledger} (environment: {@code HUYING_KEYS_LEDGER}) is a path, or the
 * key itself. The demo makes its own in {@code huying.home/keys}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealConfiguration {

    @Bean
    @Lazy
    SignerKeys sealKeys(
            @Value("${huying.keys.ledger:}") String configured,
            @Value("${huying.home}") Path home,
            @Value("${huying.demo:false}") boolean demo) {
        if (!configured.isBlank()) {
            return SealKeyFile.configured(configured.strip());
        }
        if (demo) {
            return SealKeyFile.ofDemo(home.resolve("keys").resolve("ledger.key"));
        }
        throw new SealKeyFailure("There is no key to sign the ledger.");
    }

    /** A server wants its key before it takes a request; commands run where there is none. */
    @Bean
    @ConditionalOnProperty(name = "huying.command-line", havingValue = "false", matchIfMissing = true)
    InitializingBean sealKeysBeforeStart(SignerKeys keys) {
        return () -> {};
    }
}
