package org.huying.access;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

@Component
class SecurityContextStaff implements CurrentStaff {

    private final ActiveStaff active;

    SecurityContextStaff(ActiveStaff active) {
        this.active = active;
    }

    @Override
    public Optional<Staff> get() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof StaffToken token
                        && !token.mustChangePassword()
                ? active.find(token.getPrincipal())
                : Optional.empty();
    }

    @Override
    public Staff require() {
        return get().orElseThrow(() -> Refusal.of(Status.FORBIDDEN, "log-in-first"));
    }

    @Override
    public <T> T as(String account, Callable<T> action) {
        Staff staff = active.find(account)
                .orElseThrow(() -> new IllegalArgumentException("Nobody active has the account " + account));
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(StaffToken.of(staff, false)));
        try {
            return action.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
