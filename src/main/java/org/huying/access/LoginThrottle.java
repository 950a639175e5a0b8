package org.huying.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Limits wrong passwords by account and by address. */
@Component
class LoginThrottle {

    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 50;

    private final AttemptLimit limit;

    LoginThrottle(Clock clock) {
        limit = new AttemptLimit(PER_ACCOUNT, PER_ADDRESS, clock);
    }

    /** @param account as typed; what cannot be an account is limited by address only, and not kept */
    AttemptLimit.Attempt begin(String account, String address) {
        return limit.begin(Optional.of(account).filter(Account::isWellFormed), address, TooManyAttempts::new);
    }
}
