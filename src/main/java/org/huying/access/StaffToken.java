package org.huying.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A member of staff who is logged in. Made anew for each request from the account in the session, so it is never stored.
 *
 * <p>Authorities are {@code STAFF} and {@code ROLE_<role code>}; somebody whose password was set by another has only
 * {@code CHANGE_PASSWORD}.
 */
final class StaffToken extends AbstractAuthenticationToken {

    private final String account;
    private final boolean mustChangePassword;

    private StaffToken(String account, boolean mustChangePassword, Collection<GrantedAuthority> authorities) {
        super(authorities);
        this.account = account;
        this.mustChangePassword = mustChangePassword;
        super.setAuthenticated(true);
    }

    static StaffToken of(Staff staff, boolean mustChangePassword) {
        return new StaffToken(
                staff.account(), mustChangePassword, mustChangePassword ? onlyChangePassword() : authorities(staff));
    }

    private static Set<GrantedAuthority> onlyChangePassword() {
        return Set.of(new SimpleGrantedAuthority("CHANGE_PASSWORD"));
    }

    private static Set<GrantedAuthority> authorities(Staff staff) {
        var authorities = new HashSet<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority("STAFF"));
        staff.duties()
                .forEach(duty -> authorities.add(
                        new SimpleGrantedAuthority("ROLE_" + duty.role().code())));
        return authorities;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getPrincipal() {
        return account;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof StaffToken token
                && token.mustChangePassword == mustChangePassword;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Boolean.hashCode(mustChangePassword);
    }
}
