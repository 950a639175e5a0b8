package org.huying.seal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param interval how long numbered entries wait to be sealed, at most, while the node keeps up */
@ConfigurationProperties("huying.seal")
record SealSettings(@DefaultValue("5s") Duration interval) {

    SealSettings {
        if (interval.toMillis() < 1) {
            throw new IllegalArgumentException("huying.seal.interval must be 1 ms or longer");
        }
    }
}
