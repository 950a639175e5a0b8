package org.huying.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.huying.ledger.Actor;
import org.huying.ledger.Fact;
import org.huying.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Says in the ledger's stream {@code -decisions} that another version of a table decides from now on. */
@Component
public class TableChanges {

    private static final String STREAM = "-decisions";

    private final Ledger ledger;

    TableChanges(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param digest SHA-256 of the file, in hexadecimal
     * @param shipped it came with the program
     */
    @Fact.Kind("decision.loaded")
    record DecisionLoaded(String table, int version, String digest, boolean shipped) implements Fact {}

    /** In the transaction that deploys. */
    public void cameWithTheProgram(String table, int version, String content) {
        ledger.append(STREAM, Actor.SYSTEM, "", new DecisionLoaded(table, version, digest(content), true));
    }

    void loaded(String table, int version, String content, Actor by) {
        ledger.append(STREAM, by, "", new DecisionLoaded(table, version, digest(content), false));
    }

    private static String digest(String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
