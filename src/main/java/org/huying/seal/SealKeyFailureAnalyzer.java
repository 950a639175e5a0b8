package org.huying.seal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the node which command makes the key. */
class SealKeyFailureAnalyzer extends AbstractFailureAnalyzer<SealKeyFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SealKeyFailure failure) {
        return new FailureAnalysis(failure.getMessage(), """
                Point huying.keys.ledger (or the environment variable HUYING_KEYS_LEDGER) at the file with the key that
                signs this town's ledger. For a new town make one, and give its public line to the auditors:

                    java -jar huying.jar ledger-key create ledger.key --name town.example/ledger
                """, failure);
    }
}
