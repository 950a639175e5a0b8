package org.huying.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords for this account or from this address: nothing is checked until the wait is over. */
public final class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts to log in");
        this.wait = wait;
    }

    public Duration waitAtLeast() {
        return wait;
    }
}
