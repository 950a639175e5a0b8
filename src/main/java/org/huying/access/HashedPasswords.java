package org.huying.access;

import org.huying.directory.DirectoryQueries;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class HashedPasswords implements Passwords {

    private static final String NO_SESSION = "";

    private final PasswordTable table;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final DirectoryQueries directory;
    private final ActiveStaff active;

    HashedPasswords(
            PasswordTable table,
            PasswordRules rules,
            PasswordEncoder encoder,
            DirectoryQueries directory,
            ActiveStaff active) {
        this.table = table;
        this.rules = rules;
        this.encoder = encoder;
        this.directory = directory;
        this.active = active;
    }

    @Override
    public void change(String account, String newPassword, String keptSession) {
        rules.check(account, newPassword);
        table.replace(new StoredPassword(account, encoder.encode(newPassword), false, false), keptSession);
    }

    @Override
    public void set(String account, String newPassword) {
        if (directory.person(account).isEmpty() && active.find(account).isEmpty()) {
            throw Refusal.of(Status.NOT_FOUND, "account-unknown");
        }
        rules.check(account, newPassword);
        table.replace(new StoredPassword(account, encoder.encode(newPassword), true, false), NO_SESSION);
    }
}
