package org.huying.request;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the node what is wrong with the keys and which command makes them. */
class ContactKeysFailureAnalyzer extends AbstractFailureAnalyzer<ContactKeysFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ContactKeysFailure failure) {
        return new FailureAnalysis(failure.getMessage(), """
                Point huying.keys.contact (or the environment variable HUYING_KEYS_CONTACT) at the keyset file of this
                database. For a new database make one, and keep a copy apart from the database's backups:

                    java -jar huying.jar keys create contact-keys.json
                """, failure);
    }
}
