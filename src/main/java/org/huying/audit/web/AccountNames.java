package org.huying.audit.web;

import org.huying.directory.DirectoryQueries;
import org.springframework.stereotype.Component;

/** Accounts as pages print them: an auditor must be able to tell two people of one name apart. */
@Component
class AccountNames {

    private final DirectoryQueries directory;

    AccountNames(DirectoryQueries directory) {
        this.directory = directory;
    }

    String name(String account) {
        return directory
                .person(account)
                .map(person -> person.name() + " (" + account + ")")
                .orElse(account);
    }
}
